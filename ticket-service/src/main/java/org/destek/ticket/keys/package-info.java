/**
 * The service's own encryption keys, in files outside any repository: made by the first
 * start, read by every later one, one file a purpose.
 */
@NullMarked
package org.destek.ticket.keys;

import org.jspecify.annotations.NullMarked;
