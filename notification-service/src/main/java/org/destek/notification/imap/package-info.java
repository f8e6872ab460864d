/**
 * Mailboxes: each is read over IMAP by one copy of the service, on a thread of its own,
 * and every mail is kept as it came before it is looked at. The position is kept by
 * UIDVALIDITY and UID (RFC 9051, section 2.3.1.1) in the transaction that keeps the
 * mails, so that none is lost or kept twice; what other mail programs mark as seen counts
 * for nothing. Never reads what a mail says.
 */
@NullMarked
package org.destek.notification.imap;

import org.jspecify.annotations.NullMarked;
