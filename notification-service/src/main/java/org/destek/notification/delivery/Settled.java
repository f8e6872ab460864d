package org.destek.notification.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** One conclusion as the statement that writes many of them reads it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Settled(UUID id, UUID claim, String status, Instant nextAttemptAt, String outcome, @Nullable Integer smtpCode,
		@Nullable String reason, byte @Nullable [] shingles, @Nullable String shinglesKey) {

	static Settled of(Conclusion conclusion) {
		Notice notice = conclusion.notice();
		DeliveryOutcome outcome = conclusion.outcome();
		Verdict verdict = conclusion.verdict();
		SentWords.Hashed words = conclusion.words();
		return new Settled(notice.id(), notice.claim(), verdict.status().name().toLowerCase(Locale.ROOT),
				verdict.nextAttemptAt(), outcome.result().label(), outcome.smtpCode(), outcome.reason(),
				(words != null) ? words.shingles() : null, (words != null) ? words.keyId() : null);
	}

}
