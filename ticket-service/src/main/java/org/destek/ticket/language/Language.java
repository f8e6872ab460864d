package org.destek.ticket.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The two languages that pages, answers and mails speak. */
public enum Language {

	/** Turkish, the product's first language. */
	TR("tr"),

	/** English, for everybody else. */
	EN("en");

	private final String tag;

	Language(String tag) {
		this.tag = tag;
	}

	/**
	 * The language's tag (BCP 47), as it stands in JSON and in the database.
	 * @return {@code tr} or {@code en}
	 */
	@JsonValue
	public String tag() {
		return this.tag;
	}

	public Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

	/**
	 * The language that a tag names.
	 * @param tag {@code tr} or {@code en}
	 * @return the language; null when it is neither
	 */
	public static @Nullable Language tagged(String tag) {
		for (Language each : values()) {
			if (each.tag.equalsIgnoreCase(tag)) {
				return each;
			}
		}
		return null;
	}

	/**
	 * The language that a reader wants most of those we speak; English when the header is
	 * missing, unreadable or wants neither.
	 * @param headers the request's headers
	 * @return the language to answer in
	 */
	public static Language wantedBy(HttpHeaders headers) {
		for (LanguageRange each : rangesOf(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE))) {
			Language language = tagged(each.getRange().split("-", 2)[0]);
			if (language != null && each.getWeight() > 0) {
				return language;
			}
		}
		return EN;
	}

	private static List<LanguageRange> rangesOf(@Nullable String header) {
		try {
			return (header != null) ? LanguageRange.parse(header) : List.of();
		}
		catch (IllegalArgumentException ex) {
			// A header that nobody can read wishes for nothing.
			return List.of();
		}
	}

}
