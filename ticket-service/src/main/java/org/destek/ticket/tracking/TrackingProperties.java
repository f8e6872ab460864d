package org.destek.ticket.tracking;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How tickets are followed.
 *
 * @param fileLinkValidity how long the links in an answer open files, and the mails of
 * held replies
 * @param linksPerHour how many links an hour are mailed for one ticket, and lists for one
 * address
 * @param answerAfter how long asking for a link takes, whatever becomes of it
 */
@ConfigurationProperties("destek.tracking")
@Validated
record TrackingProperties(@DefaultValue("1h") @NotNull Duration fileLinkValidity,
		@DefaultValue("3") @Min(1) int linksPerHour, @DefaultValue("300ms") @NotNull Duration answerAfter) {
}
