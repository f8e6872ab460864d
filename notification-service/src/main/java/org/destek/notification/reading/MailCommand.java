package org.destek.notification.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a reply's first or last line asks for.
 *
 * @param act {@code take}, {@code release}, {@code assign}, {@code note}, {@code wait},
 * {@code close}, {@code topic}, {@code help} or {@code unknown}
 * @param argument the person or topic, at most 200 characters
 * @param word the command as it was written, such as {@code #Kapat}
 */
public record MailCommand(String act, @Nullable String argument, String word) {
}
