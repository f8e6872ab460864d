package org.destek.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StuckKeysTests {

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final Ticking clock = new Ticking();

	private final StuckKeys keys = new StuckKeys(PAUSE, this.clock);

	private final UUID key = UUID.randomUUID();

	@Test
	void passesOverAKeyWhoseRecordIsRefusedEvenWhenNothingElseWasSent() {
		assertThat(note(refused(this.key))).isTrue();
		assertThat(this.keys.passedOver()).containsExactly(this.key);
	}

	@Test
	void passesOverAKeyThatGotNoAnswerOnlyWhileOthersDid() {
		assertThat(note(timedOut(this.key))).isFalse();
		assertThat(this.keys.passedOver()).isEmpty();
		assertThat(note(Delivery.acknowledged(1L).plus(timedOut(this.key)))).isTrue();
		assertThat(this.keys.passedOver()).containsExactly(this.key);
	}

	@Test
	void makesNoKeyStuckWhileTheBrokerIsAway() {
		assertThat(note(Delivery.failed(new TimeoutException("away")))).isFalse();
		assertThat(this.keys.isEmpty()).isTrue();
	}

	@Test
	void triesAgainAfterPausesThatGrowToAMinute() {
		Duration[] pauses = Stream.of(2, 4, 8, 16, 32, 60, 60).map(Duration::ofSeconds).toArray(Duration[]::new);
		for (Duration pause : pauses) {
			note(refused(this.key));
			this.clock.advance(pause.minusMillis(1));
			assertThat(this.keys.isOneDue()).isFalse();
			this.clock.advance(Duration.ofMillis(1));
			assertThat(this.keys.isOneDue()).isTrue();
			assertThat(this.keys.passedOver()).isEmpty();
		}
	}

	@Test
	void forgetsAKeyThatWasReadAgainAndDidNotFail() {
		note(refused(this.key));
		UUID other = UUID.randomUUID();
		note(refused(other));
		assertThat(this.keys.passedOver()).containsExactlyInAnyOrder(this.key, other);
		this.clock.advance(PAUSE);
		this.keys.note(List.of(other), Delivery.NONE);
		assertThat(this.keys.isEmpty()).isFalse();
		this.keys.note(List.of(), Delivery.NONE);
		assertThat(this.keys.isEmpty()).isTrue();
	}

	@Test
	void passesOverNoMoreThanTheQueryCanName() {
		for (int each = 0; each < StuckKeys.MOST; each++) {
			assertThat(note(refused(UUID.randomUUID()))).isTrue();
		}
		assertThat(note(refused(this.key))).isFalse();
		assertThat(this.keys.passedOver()).hasSize(StuckKeys.MOST).doesNotContain(this.key);
	}

	private boolean note(Delivery delivery) {
		return this.keys.note(this.keys.passedOver(), delivery);
	}

	private static Delivery refused(UUID key) {
		return Delivery.failed(key, new RecordTooLargeException("too large"));
	}

	private static Delivery timedOut(UUID key) {
		return Delivery.failed(key, new TimeoutException("no answer"));
	}

	/** Goes on when the test says so. */
	private static final class Ticking extends Clock {

		private Instant now = Instant.parse("2026-11-30T11:05:00Z");

		void advance(Duration time) {
			this.now = this.now.plus(time);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

	}

}
