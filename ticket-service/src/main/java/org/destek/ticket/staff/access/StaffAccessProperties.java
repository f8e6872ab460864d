package org.destek.ticket.staff.access;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the office gets into its pages.
 *
 * @param browserValidity how long a browser is believed after a code was typed in it
 * @param linkValidity how long links to a requester's other tickets are good, as long as
 * those in mails
 * @param linksPerHour how many new links an hour are mailed for one ticket to one address
 * @param linksPerAddress how many new links an hour are mailed to one address
 * @param answerAfter how long asking for a new link takes, whatever becomes of it
 */
@ConfigurationProperties("destek.staff-access")
@Validated
record StaffAccessProperties(@DefaultValue("30d") @NotNull Duration browserValidity,
		@DefaultValue("14d") @NotNull Duration linkValidity, @DefaultValue("3") @Min(1) int linksPerHour,
		@DefaultValue("10") @Min(1) int linksPerAddress, @DefaultValue("300ms") @NotNull Duration answerAfter) {
}
