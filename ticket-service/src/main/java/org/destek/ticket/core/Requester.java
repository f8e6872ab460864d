package org.destek.ticket.core;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.Language;

/**
 * Who asks for help, with what a mail to them needs; the identity number is the vault's.
 * Events and the office's page hold it as it is.
 *
 * @param name first and last name
 * @param email where answers go
 * @param unit faculty, school, institute or office
 * @param extension internal telephone, 3–6 digits; null when not given
 * @param language the language of mails
 */
public record Requester(String name, EmailAddress email, String unit, @Nullable String extension, Language language) {

	/**
	 * A requester.
	 * @param texts what was typed, by the field's name in the form; empty or absent: not
	 * given
	 * @param email where answers go
	 * @param language the language of mails
	 * @return the requester
	 */
	public static Requester of(Map<String, String> texts, EmailAddress email, Language language) {
		return new Requester(texts.getOrDefault("name", ""), email, texts.getOrDefault("unit", ""),
				given(texts.get("extension")), language);
	}

	public Requester reachedAt(EmailAddress other) {
		return new Requester(this.name, other, this.unit, this.extension, this.language);
	}

	private static @Nullable String given(@Nullable String text) {
		return (text != null && !text.isEmpty()) ? text : null;
	}

}
