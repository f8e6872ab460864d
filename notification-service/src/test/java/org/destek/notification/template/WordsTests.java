package org.destek.notification.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.destek.foundation.language.Language;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	// A letter or an apostrophe right after a variable would be a suffix.
	private static final Pattern GLUED = Pattern.compile("\\}['’\\p{L}]");

	private static final Pattern VARIABLE = Pattern.compile("\\{\\d\\}");

	@Test
	void allLanguagesHoldTheSameKeysWithTheSameVariables() throws IOException {
		Properties first = words(Language.FIRST.tag());
		for (String tag : Language.tags()) {
			Properties other = words(tag);
			assertThat(other.stringPropertyNames()).as("words_" + tag).isEqualTo(first.stringPropertyNames());
			assertThat(first.stringPropertyNames())
				.allSatisfy((key) -> assertThat(variables(other, key)).isEqualTo(variables(first, key)));
		}
	}

	@Test
	void noSuffixIsGluedToAVariable() throws IOException {
		for (String tag : Language.tags()) {
			assertThat(words(tag).values()).noneMatch((value) -> GLUED.matcher(value.toString()).find());
		}
	}

	private static String variables(Properties words, String key) {
		return VARIABLE.matcher(words.getProperty(key))
			.results()
			.map(MatchResult::group)
			.sorted()
			.collect(Collectors.joining());
	}

	private static Properties words(String language) throws IOException {
		Properties words = new Properties();
		try (Reader reader = new InputStreamReader(
				WordsTests.class.getResourceAsStream("/mail/words_" + language + ".properties"),
				StandardCharsets.UTF_8)) {
			words.load(reader);
		}
		return words;
	}

}
