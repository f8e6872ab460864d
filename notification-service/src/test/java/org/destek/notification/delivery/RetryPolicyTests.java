package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.destek.notification.delivery.RetryDecision.Status;
import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.NoticeKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetryPolicyTests {

	private static final Instant NOW = Instant.parse("2026-11-23T11:05:00Z");

	private final RetryPolicy policy = new RetryPolicy(properties(Duration.ofSeconds(60)),
			Clock.fixed(NOW, ZoneOffset.UTC));

	@RepeatedTest(20)
	void waitsTwiceAsLongEachTimeUpToAQuarterOfAnHour() {
		assertThat(this.policy.delayAfter(1)).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
		assertThat(this.policy.delayAfter(4)).isBetween(Duration.ofMillis(12800), Duration.ofMillis(19200));
		assertThat(this.policy.delayAfter(5000)).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(18));
	}

	@Test
	void triesForThreeDaysFromTheTimeThatItWasDue() {
		assertThat(judge(NOW.minus(Duration.ofDays(3)).plusSeconds(1), Result.DEFERRED)).isEqualTo(Status.WAITING);
		assertThat(judge(NOW.minus(Duration.ofDays(3)), Result.DEFERRED)).isEqualTo(Status.FAILED);
		assertThat(judge(NOW.minus(Duration.ofDays(3)), Result.UNREACHABLE)).isEqualTo(Status.FAILED);
		assertThat(judge(NOW.minus(Duration.ofDays(9)), Result.SENT)).isEqualTo(Status.SENT);
	}

	@Test
	void takesARefusalAtItsWord() {
		assertThat(judge(NOW, Result.REFUSED)).isEqualTo(Status.FAILED);
	}

	@Test
	void refusesALeaseThatIsOverBeforeItIsRenewed() {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(Duration.ofSeconds(19)))
			.withMessageContaining("destek.delivery.lease");
	}

	@Test
	void triesWhatTheServerMayHaveOnceMoreAndLate() {
		RetryDecision first = this.policy.judge(notice(NOW, false), new DeliveryOutcome(Result.UNKNOWN, null, null));
		assertThat(first).isEqualTo(new RetryDecision(Status.WAITING, NOW.plus(Duration.ofMinutes(45))));
		RetryDecision second = this.policy.judge(notice(NOW, true), new DeliveryOutcome(Result.UNKNOWN, null, null));
		assertThat(second.status()).isEqualTo(Status.UNKNOWN);
	}

	private Status judge(Instant notBefore, Result result) {
		return this.policy.judge(notice(notBefore, false), new DeliveryOutcome(result, null, null)).status();
	}

	private static Notice notice(Instant notBefore, boolean unknownBefore) {
		return new Notice(UUID.randomUUID(), UUID.randomUUID(), null, NoticeKind.NEW_REQUEST,
				Recipient.staff("staj@example.org", "Ad", "tr"), null, null, "{}", null, "<id>", null, notBefore,
				notBefore, 3, unknownBefore);
	}

	private static DeliveryProperties properties(Duration lease) {
		return new DeliveryProperties(10, lease, Duration.ofSeconds(5), 4, Duration.ofSeconds(2), Duration.ofSeconds(2),
				Duration.ofMinutes(15), Duration.ofMinutes(45), Duration.ofDays(3), Duration.ofSeconds(5),
				Duration.ofDays(30));
	}

}
