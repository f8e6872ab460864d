package org.destek.messaging.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequiredFieldsTests {

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"code\":null,\"files\":[]}", "{\"code\":\"a\"}",
			"{\"code\":\"a\",\"files\":[{}]}", "{\"code\":\"a\",\"files\":[],\"note\":{}}" })
	void anEventThatLacksWhatItsReaderNeedsIsUnreadable(String data) {
		assertThatExceptionOfType(UnusableEventException.class).isThrownBy(() -> event(data).dataAs(Told.class))
			.matches((failure) -> failure.reason().equals("unreadable"))
			.withMessageContaining("told.v1 lacks");
	}

	@Test
	void whatMayBeMissingMayBeMissing() {
		assertThat(event("{\"code\":\"a\",\"files\":[{\"name\":\"b\"}]}").dataAs(Told.class))
			.isEqualTo(new Told("a", List.of(new File("b")), null));
	}

	private static IncomingEvent event(String data) {
		return new IncomingEvent(UUID.randomUUID(), "told.v1", "/counting", "a", Instant.EPOCH, UUID.randomUUID(),
				JsonMapper.shared().readTree(data));
	}

	record Told(String code, List<File> files, @Nullable File note) {
	}

	record File(String name) {
	}

}
