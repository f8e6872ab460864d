package org.destek.notification.notice;

/**
 * Why somebody gets a mail that was meant for another.
 *
 * @param address whom it did not reach
 * @param reason why not, as in {@code notice-bounced.v1}
 */
public record UndeliveredRecipient(String address, String reason) {
}
