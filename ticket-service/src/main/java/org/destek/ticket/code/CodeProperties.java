package org.destek.ticket.code;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long and how often codes are good. The office's mailboxes are shared by many, so
 * that one link, in many browsers, may need more codes than one person does.
 *
 * @param validity how long a code can be typed
 * @param tries how often a code can be typed
 * @param perHour how many codes an hour are mailed for one ticket, or for one browser
 * @param perLink how many codes an hour are mailed for one link of the office
 * @param perLinkAndDay how many codes a day are mailed for one link of the office
 * @param perPerson how many codes an hour are mailed to one person to sign in
 * @param perAddress how many codes an hour are mailed to one address of the office
 */
@ConfigurationProperties("destek.codes")
@Validated
record CodeProperties(@DefaultValue("15m") @NotNull Duration validity, @DefaultValue("5") @Min(1) int tries,
		@DefaultValue("3") @Min(1) int perHour, @DefaultValue("10") @Min(1) int perLink,
		@DefaultValue("30") @Min(1) int perLinkAndDay, @DefaultValue("5") @Min(1) int perPerson,
		@DefaultValue("30") @Min(1) int perAddress) {
}
