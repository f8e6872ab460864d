/**
 * The mails that are kept and what was decided of them: finds those that are due, reads
 * their bytes, hands originals out to signed links, erases them in time. Never judges
 * what a mail says.
 */
@NullMarked
package org.destek.notification.inbound.store;

import org.jspecify.annotations.NullMarked;
