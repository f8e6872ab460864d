/**
 * What follows when a notice does not reach its mailbox: the deputy is told instead of a
 * member of staff, and a requester whose address was corrected gets what was missed.
 * Publishes {@code notice-bounced.v1} on {@code mail-events}.
 */
@NullMarked
package org.destek.notification.notice.undelivered;

import org.jspecify.annotations.NullMarked;
