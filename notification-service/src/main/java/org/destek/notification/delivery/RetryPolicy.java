package org.destek.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

import org.springframework.stereotype.Component;

import org.destek.notification.delivery.RetryDecision.Status;
import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;

/**
 * Decides when a mail is tried again: soon at first, then ever later up to a limit, with
 * a jitter so that a backlog does not come back all at once, until it is given up. A mail
 * that the server may have is tried once more and late: by then a server that was only
 * slow has told its own queue of it, and a repeat is seen to be one.
 */
@Component
class RetryPolicy {

	private static final double JITTER = 0.2;

	private static final int DOUBLINGS = 20;

	private final DeliveryProperties properties;

	private final Clock clock;

	RetryPolicy(DeliveryProperties properties, Clock clock) {
		this.properties = properties;
		this.clock = clock;
	}

	RetryDecision judge(Notice notice, DeliveryOutcome outcome) {
		Instant now = this.clock.instant();
		if (outcome.result() == Result.SENT) {
			return new RetryDecision(Status.SENT, now);
		}
		if (outcome.result() == Result.UNKNOWN) {
			return notice.unknownBefore() ? new RetryDecision(Status.UNKNOWN, now)
					: new RetryDecision(Status.WAITING, now.plus(this.properties.unknownRetry()));
		}
		boolean patient = now.isBefore(notice.notBefore().plus(this.properties.giveUpAfter()));
		if (outcome.result() == Result.REFUSED || !patient) {
			return new RetryDecision(Status.FAILED, now);
		}
		return new RetryDecision(Status.WAITING, now.plus(delayAfter(notice.attempts())));
	}

	Duration delayAfter(int attempts) {
		long doubled = this.properties.firstRetry().toMillis() << Math.min(attempts - 1, DOUBLINGS);
		long capped = Math.min(doubled, this.properties.longestRetry().toMillis());
		double jitter = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
		return Duration.ofMillis((long) (capped * jitter));
	}

}
