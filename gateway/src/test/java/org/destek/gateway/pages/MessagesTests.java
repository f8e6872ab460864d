package org.destek.gateway.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is said in one language is said in the other, with the same gaps to fill. */
class MessagesTests {

	@Test
	void holdTheSameKeysInBothLanguages() throws IOException {
		assertThat(read("/messages_en.properties").stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(read("/messages.properties").stringPropertyNames());
	}

	@Test
	void useNoApostropheThatTheFormatWouldSwallow() throws IOException {
		assertThat(read("/messages.properties").values()).noneMatch((text) -> text.toString().contains("'"));
		assertThat(read("/messages_en.properties").values()).noneMatch((text) -> text.toString().contains("'"));
	}

	private static Properties read(String name) throws IOException {
		Properties texts = new Properties();
		try (var reader = new InputStreamReader(MessagesTests.class.getResourceAsStream(name),
				StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		return texts;
	}

}
