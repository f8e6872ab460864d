package org.destek.gateway.status;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

import org.destek.gateway.StubService;
import org.destek.gateway.backend.BackendProperties;
import org.destek.gateway.limits.RefusalCounter;
import org.destek.gateway.status.ServiceStatus.Level;

import static org.awaitility.Awaitility.await;

class StatusCollectorTests {

	/** Nobody is believed to look again, and by itself it looks once a day. */
	private static final StatusProperties UNWATCHED = new StatusProperties(Duration.ofMillis(50), Duration.ofMillis(50),
			Duration.ZERO, Duration.ofDays(1), Duration.ofSeconds(2));

	private final StubService services = StubService.start();

	private final StatusCollector collector = collector();

	@BeforeEach
	void bringUp() {
		this.services.on("GET /actuator/health/readiness", 200, "application/json", "{\"status\":\"UP\"}");
		this.services.on("GET /actuator/health/business", 200, "application/json",
				ServiceStatusTests.business(Instant.parse("2026-11-11T09:00:00Z")));
		FakeMeasures.allKept(this.services, this.services, 1);
		this.collector.start();
		await().until(() -> overall() == Level.UP);
	}

	@AfterEach
	void stop() {
		this.collector.stop();
		this.services.stop();
	}

	@Test
	void theFirstQuestionAfterALongSilenceIsALook() {
		// One look is shared by all who ask within a second.
		await().pollDelay(Duration.ofMillis(1_100)).until(() -> overall() == Level.UP);
		this.services.stop();

		await().atMost(Duration.ofSeconds(5)).until(() -> overall() == Level.DOWN);
	}

	private Level overall() {
		return this.collector.current().block(Duration.ofSeconds(5)).overall();
	}

	private StatusCollector collector() {
		URI address = URI.create(this.services.url());
		BackendProperties backends = new BackendProperties(address, address, address, Duration.ofSeconds(1),
				Duration.ofSeconds(1), Duration.ofSeconds(1), 5, Duration.ZERO);
		return new StatusCollector(backends, new HealthProbe(WebClient.builder(), UNWATCHED),
				new MeasureProbe(WebClient.builder(), new RefusalCounter(), UNWATCHED), UNWATCHED, Clock.systemUTC());
	}

}
