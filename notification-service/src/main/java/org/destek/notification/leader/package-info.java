/**
 * Which copy of the service does what only one may do at a time. The database decides; a
 * copy that dies or loses its connection leads no longer.
 */
@NullMarked
package org.destek.notification.leader;

import org.jspecify.annotations.NullMarked;
