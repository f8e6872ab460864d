package org.destek.ticket.ticket;

import org.destek.ticket.problem.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for help; the identity number is the vault's.
 *
 * @param name first and last name
 * @param email where answers go
 * @param unit faculty, school, institute or office
 * @param extension internal telephone, 3–6 digits; null when not given
 * @param language the language of mails
 */
public record Requester(String name, EmailAddress email, String unit, @Nullable String extension, Language language) {
}
