package org.destek.ticket.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import org.destek.ticket.problem.ProblemKind;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	private final Sentences sentences = new Sentences();

	@Test
	void speaksBothLanguagesWithoutGaps() throws IOException {
		Properties english = read("/sentences.properties");
		Properties turkish = read("/sentences_tr.properties");
		assertThat(turkish.keySet()).isEqualTo(english.keySet());
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
