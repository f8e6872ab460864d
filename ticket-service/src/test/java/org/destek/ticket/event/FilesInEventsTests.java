package org.destek.ticket.event;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FilesInEventsTests {

	private final FilesInEvents files = new FilesInEvents();

	@Test
	void saysThatAMessageBringsFiles() {
		assertThat(valueFor(Map.of("attachments", List.of(Map.of("id", "a"))))).isEqualTo("true");
		assertThat(valueFor(Map.of("reply", Map.of("attachments", List.of(1)), "attachments", List.of())))
			.isEqualTo("true");
	}

	@Test
	void saysThatAMessageBringsNone() {
		assertThat(valueFor(Map.of("attachments", List.of()))).isEqualTo("false");
	}

	@Test
	void saysNothingOfWhatCannotBringAny() {
		assertThat(valueFor(Map.of("code", "K7M-3XR-9TQ2"))).isNull();
	}

	@Test
	void takesNoWordsForFiles() {
		assertThat(valueFor(Map.of("text", "\"attachments\":[1]", "attachments", List.of()))).isEqualTo("false");
		assertThat(valueFor(Map.of("text", "\"attachments\":[]", "attachments", List.of(1)))).isEqualTo("true");
	}

	private String valueFor(Object data) {
		return this.files.valueFor("ticket-submitted.v1", JsonMapper.builder().build().writeValueAsString(data));
	}

}
