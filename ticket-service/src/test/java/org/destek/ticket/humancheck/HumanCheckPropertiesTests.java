package org.destek.ticket.humancheck;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import org.destek.links.LinkKeys;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class HumanCheckPropertiesTests {

	@TempDir
	private Path folder;

	private ApplicationContextRunner runner(String... properties) {
		return new ApplicationContextRunner().withUserConfiguration(HumanCheckConfiguration.class)
			.withBean(LinkKeys.class, () -> LinkKeys.loadOrCreate(this.folder.resolve("links.keys")))
			.withPropertyValues("destek.human-check.key-file=" + this.folder.resolve("a/human-check.keyset.json"))
			.withPropertyValues(properties);
	}

	@Test
	void isOnForTenMinutesUnlessSaidOtherwise(CapturedOutput output) {
		runner().run((context) -> {
			HumanCheckProperties properties = context.getBean(HumanCheckProperties.class);
			assertThat(properties.enabled()).isTrue();
			assertThat(properties.validity()).isEqualTo(Duration.ofMinutes(10));
			context.getBean(HumanCheckConfiguration.class).sayWhenOff();
		});

		assertThat(output).doesNotContain("THE HUMAN CHECK IS OFF");
	}

	@ParameterizedTest
	@CsvSource({ "off, false", "on, true", "false, false" })
	void isSwitchedByItsEnvironmentVariable(String value, boolean enabled, CapturedOutput output) {
		runner("destek.human-check.enabled=${DESTEK_HUMAN_CHECK:on}")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
						Map.of("DESTEK_HUMAN_CHECK", value))))
			.run((context) -> {
				assertThat(context.getBean(HumanCheckProperties.class).enabled()).isEqualTo(enabled);
				context.getBean(HumanCheckConfiguration.class).sayWhenOff();
			});

		assertThat(output.getOut().contains("THE HUMAN CHECK IS OFF")).isEqualTo(!enabled);
	}

	@ParameterizedTest
	@CsvSource({ "destek.human-check.validity=1s", "destek.human-check.threads=0", "destek.human-check.enabled=maybe",
			"destek.human-check.queue=0" })
	void refusesNonsenseAtStart(String property) {
		runner(property).run((context) -> assertThat(context).hasFailed());
	}

}
