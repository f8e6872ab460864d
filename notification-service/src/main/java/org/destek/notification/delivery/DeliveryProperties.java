package org.destek.notification.delivery;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are sent, and how long that is tried.
 *
 * @param batchSize how many are claimed at once
 * @param lease how long a sender may hold notices; a killed sender's come back after it
 * @param overtakeAfter how long one mail may take before what was claimed with it and not
 * begun is given back
 * @param connections how many mails may be under way at once
 * @param poll how often the table is looked at when nothing wakes the sender
 * @param firstRetry the delay after the first failure, doubled from then on
 * @param longestRetry the longest delay
 * @param unknownRetry the delay before the one more try of a mail that the server may
 * have
 * @param giveUpAfter how long a mail is tried
 * @param longestPause the longest rest while the mail server cannot be reached
 * @param keepTexts how long the words of a notice are kept
 */
@Validated
@ConfigurationProperties("destek.delivery")
record DeliveryProperties(@Min(1) @Max(100) int batchSize, @NotNull Duration lease, @NotNull Duration overtakeAfter,
		@Min(1) @Max(20) int connections, @NotNull Duration poll, @NotNull Duration firstRetry,
		@NotNull Duration longestRetry, @NotNull Duration unknownRetry, @NotNull Duration giveUpAfter,
		@NotNull Duration longestPause, @NotNull Duration keepTexts) {

	private static final Duration SHORTEST_LEASE = Duration.ofSeconds(20);

	DeliveryProperties {
		if (lease.compareTo(SHORTEST_LEASE) < 0) {
			throw new IllegalArgumentException("destek.delivery.lease must be at least " + SHORTEST_LEASE
					+ ": it is renewed while a mail is under way");
		}
	}

}
