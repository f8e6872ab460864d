package org.destek.foundation.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ClockAutoConfigurationTests {

	private final ApplicationContextRunner service = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ClockAutoConfiguration.class));

	@Test
	void tellsTheTimeInWholeMilliseconds() {
		this.service
			.run((context) -> assertThat(context.getBean(Clock.class)).isEqualTo(Clock.tickMillis(ZoneOffset.UTC)));
	}

	@Test
	void leavesAServiceTheClockThatItBrings() {
		Clock own = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
		this.service.withBean(Clock.class, () -> own)
			.run((context) -> assertThat(context.getBean(Clock.class)).isSameAs(own));
	}

}
