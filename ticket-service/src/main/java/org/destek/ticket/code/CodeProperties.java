package org.destek.ticket.code;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long and how often codes are good.
 *
 * @param validity how long a code can be typed
 * @param tries how often a code can be typed
 * @param perHour how many codes an hour are mailed for one ticket or link
 */
@ConfigurationProperties("destek.codes")
@Validated
record CodeProperties(@DefaultValue("15m") @NotNull Duration validity, @DefaultValue("5") @Min(1) int tries,
		@DefaultValue("3") @Min(1) int perHour) {
}
