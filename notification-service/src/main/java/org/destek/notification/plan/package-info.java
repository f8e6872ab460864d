/**
 * Notices: who is told what, in which words, from when on. A notice is a row written in
 * the transaction of the event that it comes from; the rule of first mails and the
 * identity of a mail (Message-ID, thread, reply address) are settled here, and who is
 * told instead when one does not arrive. Tells {@code notice-bounced.v1}. Never renders,
 * never sends.
 */
@NullMarked
package org.destek.notification.plan;

import org.jspecify.annotations.NullMarked;
