package org.destek.notification.bounce;

import org.jspecify.annotations.Nullable;

/**
 * What a server says about a mail that it gave up (RFC 3464). A mere delay is none.
 *
 * @param originalMessageId the Message-ID of that mail, angle brackets included
 * @param recipient the address that it did not reach
 * @param permanent whether later mails would fail as well (status 5.x.x); the mail itself
 * is lost either way
 * @param reason {@code unknown-address}, {@code mailbox-full}, {@code refused},
 * {@code unreachable} or {@code other}
 * @param aboutSender whether the server finds fault with the sender, not with the
 * recipient: a blocklist, a policy, a limit
 */
public record Bounce(@Nullable String originalMessageId, @Nullable String recipient, boolean permanent, String reason,
		boolean aboutSender) {
}
