/**
 * Notices: who is told what, and from when on. A notice is a row written in the
 * transaction of the event that it tells of. How many mails strangers can have sent to a
 * mailbox and the identity of a mail (Message-ID, thread, reply address) are settled
 * here. Never renders a mail and never sends one.
 */
@NullMarked
package org.destek.notification.notice;

import org.jspecify.annotations.NullMarked;
