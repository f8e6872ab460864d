package org.destek.journeys;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks Prometheus what fires, and keeps what has fired so far. */
final class AlertWatch {

	private final Prometheus prometheus;

	private final Set<String> seen = new ConcurrentSkipListSet<>();

	AlertWatch(Prometheus prometheus) {
		this.prometheus = prometheus;
	}

	void awaitFiring(String... alerts) {
		await(90).untilAsserted(() -> assertThat(seen()).contains(alerts));
	}

	void awaitQuiet(String... alerts) {
		await(60).untilAsserted(() -> assertThat(this.prometheus.firing()).doesNotContain(alerts));
	}

	/** What has fired so far; what it says is read on the way. */
	Set<String> seen() {
		this.prometheus.alerts().forEach((alert) -> {
			this.seen.add(alert.at("/labels/alertname").asString());
			assertThat(alert.get("annotations").toString()).doesNotContain("no value", "rror expanding", "%!");
		});
		return this.seen;
	}

	static ConditionFactory await(int seconds) {
		return Awaitility.await().atMost(Duration.ofSeconds(seconds)).pollInterval(Duration.ofMillis(250));
	}

}
