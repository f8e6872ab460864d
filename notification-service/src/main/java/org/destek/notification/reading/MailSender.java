package org.destek.notification.reading;

import org.jspecify.annotations.Nullable;

/**
 * Whom a mail says it is from.
 *
 * @param address one address, as it was written
 * @param name the display name, if there is one
 */
public record MailSender(String address, @Nullable String name) {
}
