package org.destek.foundation.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.AssertTrue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The same words in each language, as the office gives them: {@code tr: …}, {@code en: …}
 * in a file, {@code {"tr": …, "en": …}} in an event.
 *
 * @param words by the language's tag; blank ones, and those of languages that we do not
 * speak, are left out
 */
public record LocalText(@Name("") @JsonValue Map<String, String> words) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public LocalText {
		Map<String, String> known = new LinkedHashMap<>();
		for (String tag : Language.tags()) {
			String text = words.get(tag);
			if (text != null && !text.isBlank()) {
				known.put(tag, text);
			}
		}
		words = Collections.unmodifiableMap(known);
	}

	/** Words that are the same in every language. */
	public static LocalText of(String words) {
		return new LocalText(Stream.of(Language.values()).collect(Collectors.toMap(Language::tag, (each) -> words)));
	}

	/**
	 * Words that are asked for, language by language.
	 * @param words gives them; empty where there are none
	 */
	public static LocalText of(Function<Language, String> words) {
		return new LocalText(Stream.of(Language.values()).collect(Collectors.toMap(Language::tag, words)));
	}

	/**
	 * The words in a language; in the first one where they are missing.
	 * @param language what the reader reads
	 */
	public String in(Language language) {
		String first = this.words.getOrDefault(Language.FIRST.tag(), "");
		return this.words.getOrDefault(language.tag(), first);
	}

	/**
	 * The words in the language of a locale.
	 * @param language of a bundle, or of a page
	 */
	public String in(Locale language) {
		Language spoken = Language.tagged(language.getLanguage());
		return in((spoken != null) ? spoken : Language.FOR_OTHERS);
	}

	/** Whether it is there in each language that has to be given. */
	@AssertTrue(message = "must be given in Turkish and in English")
	public boolean isComplete() {
		return Stream.of(Language.values())
			.filter(Language::isRequired)
			.allMatch((each) -> this.words.containsKey(each.tag()));
	}

}
