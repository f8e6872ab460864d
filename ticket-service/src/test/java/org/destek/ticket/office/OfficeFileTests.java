package org.destek.ticket.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OfficeFileTests {

	private static final OfficeFile KIND = new OfficeFile("topics file", "DESTEK_TOPICS", "topics.yml");

	@Test
	void tellsTheOperatorWhatToDo() {
		FailureAnalysis analysis = new OfficeFileFailureAnalyzer()
			.analyze(new IllegalStateException(KIND.wrong("/etc/destek/topics.yml", List.of("a mistake", "another"))));
		assertThat(analysis.getDescription()).contains("/etc/destek/topics.yml", "2 mistake(s)", "- a mistake",
				"- another");
		assertThat(analysis.getAction()).contains("DESTEK_TOPICS");
	}

	@Test
	void saysWhichSettingNamesAFileThatIsNotThere() {
		assertThatThrownBy(() -> KIND.text("/not/there.yml")).isInstanceOf(OfficeFileException.class)
			.hasMessageContaining("/not/there.yml")
			.hasMessageContaining("DESTEK_TOPICS");
	}

	@Test
	void leavesDaysAndHoursAsTheyAreWritten() {
		List<String> mistakes = new ArrayList<>();
		YamlNode node = KIND.parse("own.yml", "{day: 2026-03-19, hour: 13:00, number: 12, flag: true}", mistakes,
				Set.of("day", "hour", "number", "flag"));
		assertThat(node.text("day")).isEqualTo("2026-03-19");
		assertThat(node.text("hour")).isEqualTo("13:00");
		assertThat(node.text("number")).isEqualTo("12");
		assertThat(node.flag("flag")).isTrue();
		assertThat(mistakes).isEmpty();
	}

}
