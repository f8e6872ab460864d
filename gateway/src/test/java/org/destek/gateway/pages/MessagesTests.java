package org.destek.gateway.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.destek.foundation.language.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is said in one language is said in the other, with the same gaps to fill. */
class MessagesTests {

	@ParameterizedTest
	@EnumSource(Language.class)
	void holdTheSameKeysInEachLanguage(Language language) throws IOException {
		assertThat(read(language).stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(read(Language.FIRST).stringPropertyNames());
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void useNoApostropheThatTheFormatWouldSwallow(Language language) throws IOException {
		assertThat(read(language).values()).noneMatch((text) -> text.toString().contains("'"));
	}

	/** The file without a language is Turkish. */
	private static Properties read(Language language) throws IOException {
		String name = (language == Language.TR) ? "/messages.properties"
				: "/messages_" + language.tag() + ".properties";
		Properties texts = new Properties();
		try (var reader = new InputStreamReader(MessagesTests.class.getResourceAsStream(name),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

}
