package org.destek.foundation.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The languages that pages, answers and mails speak: whoever asks which there are, asks
 * this list.
 */
public enum Language {

	/** Turkish, the product's first language. */
	TR("tr"),

	/** English, for everybody else. */
	EN("en");

	/** What is spoken where nobody said anything, and what a missing text is told in. */
	public static final Language FIRST = TR;

	/** For those who asked for a language that is none of these. */
	public static final Language FOR_OTHERS = EN;

	private final String tag;

	Language(String tag) {
		this.tag = tag;
	}

	/**
	 * The language's tag (BCP 47), as it stands in JSON, in the database and in the names
	 * of bundles.
	 * @return such as {@code tr}
	 */
	@JsonValue
	public String tag() {
		return this.tag;
	}

	public Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

	/**
	 * Whether the office has to give its texts in it, for they are told to others, too.
	 */
	public boolean isRequired() {
		return this == FIRST || this == FOR_OTHERS;
	}

	/** Their tags, the first language's first. */
	public static List<String> tags() {
		return Stream.of(values()).map(Language::tag).toList();
	}

	/**
	 * The language that a tag names.
	 * @param tag such as {@code tr}
	 * @return the language; null when it is none of these
	 */
	public static @Nullable Language tagged(@Nullable String tag) {
		return Stream.of(values()).filter((each) -> each.tag.equalsIgnoreCase(tag)).findFirst().orElse(null);
	}

	/**
	 * The language that a tag names, {@link #FIRST} when it is none of these.
	 * @param tag such as {@code tr}
	 */
	public static Language orFirst(@Nullable String tag) {
		Language known = tagged(tag);
		return (known != null) ? known : FIRST;
	}

	/**
	 * The language that a reader wants most of those we speak; {@link #FOR_OTHERS} when
	 * the header is missing, unreadable or wants none of them.
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
		return FOR_OTHERS;
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
