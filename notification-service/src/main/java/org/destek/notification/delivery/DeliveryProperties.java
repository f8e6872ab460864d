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
 * @param batchSize how many share a connection
 * @param lease how long a sender may hold notices; a killed sender's come back after it
 * @param slowestMail the longest that the mail timeouts let one mail take: none is begun
 * when less of the lease is left
 * @param poll how often the table is looked at when nothing wakes the sender
 * @param firstRetry the delay after the first failure, doubled from then on
 * @param longestRetry the longest delay
 * @param giveUpAfter how long a mail is tried
 * @param longestPause the longest rest while the mail server cannot be reached
 * @param keepTexts how long the words of a notice are kept
 */
@Validated
@ConfigurationProperties("destek.delivery")
record DeliveryProperties(@Min(1) @Max(100) int batchSize, @NotNull Duration lease, @NotNull Duration slowestMail,
		@NotNull Duration poll, @NotNull Duration firstRetry, @NotNull Duration longestRetry,
		@NotNull Duration giveUpAfter, @NotNull Duration longestPause, @NotNull Duration keepTexts) {

	DeliveryProperties {
		if (lease.compareTo(slowestMail) <= 0) {
			throw new IllegalArgumentException(
					"destek.delivery.lease must be longer than destek.delivery.slowest-mail");
		}
	}

}
