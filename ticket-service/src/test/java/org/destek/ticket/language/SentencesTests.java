package org.destek.ticket.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.destek.foundation.language.Language;
import org.destek.ticket.problem.ProblemKind;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	private final Sentences sentences = new Sentences();

	/** The file without a language is English. */
	@ParameterizedTest
	@EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "EN")
	void speaksEachLanguageWithoutGaps(Language language) throws IOException {
		assertThat(read("/sentences_" + language.tag() + ".properties").keySet())
			.isEqualTo(read("/sentences.properties").keySet());
	}

	@Test
	void hasATitleAndADetailForEveryProblem() {
		for (ProblemKind kind : ProblemKind.values()) {
			for (Language language : Language.values()) {
				assertThat(this.sentences.say(language, "problem." + kind.label() + ".title")).isNotBlank();
				assertThat(this.sentences.say(language, "problem." + kind.label() + ".detail", 1)).isNotBlank();
			}
		}
	}

	@Test
	void writesNumbersAsTheLanguageDoes() {
		assertThat(this.sentences.say(Language.TR, "field.message.long", 12_345, 0, 10_000))
			.isEqualTo("En fazla 10.000 karakter olabilir; 12.345 karakter yazdınız.");
		assertThat(this.sentences.say(Language.EN, "field.message.long", 12_345, 0, 10_000))
			.isEqualTo("At most 10,000 characters; you entered 12,345.");
		assertThat(this.sentences.say(Language.EN, "problem.invalid-fields.detail", 1)).endsWith("correct one field.");
		assertThat(this.sentences.say(Language.EN, "problem.invalid-fields.detail", 3)).endsWith("correct 3 fields.");
	}

	private static Properties read(String file) throws IOException {
		Properties properties = new Properties();
		try (InputStreamReader reader = new InputStreamReader(SentencesTests.class.getResourceAsStream(file),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
