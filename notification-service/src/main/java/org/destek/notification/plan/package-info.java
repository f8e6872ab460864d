/**
 * Notices: who is told what, in which words, from when on. A notice is a row written in
 * the transaction of the event that it comes from; the rule of first mails and the
 * identity of a mail (Message-ID, thread, reply address) are settled here. Never renders,
 * never sends.
 */
@NullMarked
package org.destek.notification.plan;

import org.jspecify.annotations.NullMarked;
