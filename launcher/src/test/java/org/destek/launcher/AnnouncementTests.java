package org.destek.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnnouncementTests {

	@Test
	void saysReadyOnALineOfItsOwn() {
		List<String> lines = announcement(Map.of()).whenReady(12.34);

		assertThat(lines).endsWith("ready in 12.3 s");
		assertThat(lines).anyMatch((line) -> line.contains("Ctrl-C"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "off", "false", "no", "0", " OFF " })
	void saysLoudlyThatTheHumanCheckIsOff(String value) {
		assertThat(announcement(Map.of("DESTEK_HUMAN_CHECK", value)).atStart())
			.anyMatch((line) -> line.startsWith("!!! The human check is OFF"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "on", "true", "" })
	void isSilentAboutAHumanCheckThatIsOn(String value) {
		assertThat(announcement(Map.of("DESTEK_HUMAN_CHECK", value)).atStart()).hasSize(1);
		assertThat(announcement(Map.of()).atStart()).hasSize(1);
	}

	private static Announcement announcement(Map<String, String> environment) {
		return new Announcement(Settings.of(Path.of("root"), environment));
	}

}
