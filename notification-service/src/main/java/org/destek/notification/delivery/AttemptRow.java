package org.destek.notification.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

import org.destek.notification.delivery.transport.DeliveryOutcome;

/** One attempt as the statement that writes many of them reads it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AttemptRow(UUID id, UUID claim, String status, Instant nextAttemptAt, String outcome, @Nullable Integer smtpCode,
		@Nullable String reason, byte @Nullable [] shingles, @Nullable String shinglesKey) {

	static AttemptRow of(DeliveryAttempt attempt) {
		Notice notice = attempt.notice();
		DeliveryOutcome outcome = attempt.outcome();
		RetryDecision decision = attempt.decision();
		SentWords.Hashed words = attempt.words();
		return new AttemptRow(notice.id(), notice.claim(), decision.status().name().toLowerCase(Locale.ROOT),
				decision.nextAttemptAt(), outcome.result().label(), outcome.smtpCode(), outcome.reason(),
				(words != null) ? words.shingles() : null, (words != null) ? words.keyId() : null);
	}

}
