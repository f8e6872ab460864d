package org.destek.bench;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BenchOptionsTests {

	@Test
	void measuresEverythingWhereNothingIsNamed() {
		BenchOptions options = BenchOptions.parse(List.of());
		assertThat(options.scenarios()).containsExactly(Scenario.values());
		assertThat(options.full()).isFalse();
		assertThat(options.against()).isNull();
	}

	@Test
	void takesScenariosAndOptionsInAnyOrder() {
		BenchOptions options = BenchOptions
			.parse(List.of("--against", "old.json", "mail", "--full", "submit", "--beside", "http://localhost:9000"));
		assertThat(options.scenarios()).containsExactly(Scenario.SUBMIT, Scenario.MAIL);
		assertThat(options.full()).isTrue();
		assertThat(options.against()).isEqualTo(Path.of("old.json"));
		assertThat(options.beside()).isEqualTo("http://localhost:9000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "faster", "--against", "--against --full", "--full --smoke", "--adapter hesk.properties" })
	void saysWhatIsWrong(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> BenchOptions.parse(List.of(line.split(" "))));
	}

}
