package org.destek.gateway.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.reactive.function.client.WebClient;

import org.destek.gateway.StubService;
import org.destek.gateway.limits.RefusalCounter;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ProbeTests {

	private static final StatusProperties QUICK = new StatusProperties(Duration.ofMillis(50), Duration.ofMillis(50),
			Duration.ofMinutes(1), Duration.ofSeconds(30), Duration.ofSeconds(2));

	private final StubService service = StubService.start();

	private final URI address = URI.create(this.service.url());

	private final MeasureProbe probe = new MeasureProbe(WebClient.builder(), new RefusalCounter(), QUICK);

	@AfterEach
	void stop() {
		this.service.stop();
	}

	@Test
	void learnsFromAServiceWhenItStarted() {
		Instant start = Instant.parse("2026-11-11T09:00:00Z");
		this.service.on("GET /actuator/health/readiness", 200, "application/json", "{\"status\":\"UP\"}");
		this.service.on("GET /actuator/health/business", 200, "application/json", ServiceStatusTests.business(start));
		HealthProbe health = new HealthProbe(WebClient.builder(), QUICK);
		assertThat(health.ask(this.address).block().startedAt()).isEqualTo(start);
		this.service.reset();
		assertThat(health.ask(this.address).block().startedAt()).isNull();
	}

	@Test
	void warnsOnceOfAServiceThatNoLongerTellsItsCounts(CapturedOutput output) {
		FakeMeasures.allKept(this.service, this.service, 1);
		assertThat(ask()).isTrue();
		this.service.reset();
		assertThat(ask() || ask()).isFalse();
		FakeMeasures.allKept(this.service, this.service, 1);
		assertThat(ask() && ask()).isTrue();
		assertThat(lines(output, "WARN")).containsExactly("no longer tells what it counted");
		assertThat(lines(output, "INFO")).containsExactly("tells what it counted again");
	}

	@Test
	void isNotAlarmedByAServiceThatIsNotThereYet(CapturedOutput output) {
		assertThat(ask() || ask()).isFalse();
		assertThat(lines(output, "WARN")).isEmpty();
		assertThat(lines(output, "INFO")).containsExactly("does not tell what it counted yet");
	}

	private boolean ask() {
		return this.probe.ask(this.address).blockOptional().isPresent();
	}

	private String[] lines(CapturedOutput output, String level) {
		return output.getAll()
			.lines()
			.filter((line) -> line.contains(level) && line.contains(this.address.toString()))
			.map((line) -> line.substring(line.indexOf(this.address.toString()) + this.address.toString().length() + 1))
			.map((line) -> line.replaceFirst(":.*", ""))
			.toArray(String[]::new);
	}

}
