package org.destek.gateway.status;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import org.destek.gateway.status.HealthProbe.Finding;
import org.destek.gateway.status.ServiceStatus.Level;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceStatusTests {

	private static final Instant GATEWAY_START = Instant.parse("2026-11-23T14:30:00Z");

	private static final Instant SERVICE_START = GATEWAY_START.minus(Duration.ofDays(12));

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ServiceStatus unknown = ServiceStatus.unknown(GATEWAY_START);

	@Test
	void whatRunsHasRunSinceItsOwnStart() {
		ServiceStatus running = this.unknown.next(started(Level.UP), at(1)).next(started(Level.UP), at(2));
		assertThat(running.since()).isEqualTo(SERVICE_START);
		assertThat(running.atLeast()).isFalse();
	}

	@Test
	void whatWasAwayRunsSinceItWasSeenBack() {
		ServiceStatus back = this.unknown.next(started(Level.UP), at(1))
			.next(silent(Level.DOWN), at(2))
			.next(silent(Level.DOWN), at(3))
			.next(started(Level.DEGRADED), at(4))
			.next(started(Level.UP), at(5));
		assertThat(back.since()).isEqualTo(at(4));
	}

	@Test
	void isAwaySinceThisGatewayMissedIt() {
		ServiceStatus away = this.unknown.next(started(Level.UP), at(1))
			.next(silent(Level.DOWN), at(2))
			.next(silent(Level.DOWN), at(3));
		assertThat(away.since()).isEqualTo(at(2));
		assertThat(away.atLeast()).isFalse();
	}

	@Test
	void mayHaveBeenAwayLongerThanThisGatewayLooks() {
		ServiceStatus away = this.unknown.next(silent(Level.DOWN), at(1)).next(silent(Level.DOWN), at(2));
		assertThat(away.since()).isEqualTo(GATEWAY_START);
		assertThat(away.atLeast()).isTrue();
		assertThat(this.unknown.next(started(Level.DEGRADED), at(1)).atLeast()).isTrue();
	}

	@Test
	void hasNotStoppedRunningWhileItWaitedForSomething() {
		ServiceStatus waited = this.unknown.next(started(Level.UP), at(1)).next(silent(Level.DEGRADED), at(2));
		assertThat(waited.since()).isEqualTo(at(2));
		assertThat(waited.next(started(Level.UP), at(3)).since()).isEqualTo(SERVICE_START);
	}

	@Test
	void aSecondCopyThatStartedLaterChangesNothing() {
		Finding copy = new Finding(Level.UP, JSON.readTree(business(SERVICE_START.plusSeconds(99))));
		assertThat(this.unknown.next(started(Level.UP), at(1)).next(copy, at(2)).since()).isEqualTo(SERVICE_START);
	}

	@Test
	void whoDoesNotTellItsStartRunsForAtLeastAsLongAsItIsSeen() {
		ServiceStatus seen = this.unknown.next(silent(Level.UP), at(1)).next(silent(Level.UP), at(2));
		assertThat(seen.since()).isEqualTo(at(1));
		assertThat(seen.atLeast()).isTrue();
	}

	private static Finding started(Level level) {
		return new Finding(level, JSON.readTree(business(SERVICE_START)));
	}

	private static Finding silent(Level level) {
		return new Finding(level, MissingNode.getInstance());
	}

	static String business(Instant start) {
		return "{\"status\":\"UP\",\"components\":{\"process\":{\"status\":\"UP\",\"details\":{\"startedAt\":\"" + start
				+ "\"}}}}";
	}

	private static Instant at(int minutes) {
		return GATEWAY_START.plus(Duration.ofMinutes(minutes));
	}

}
