package org.destek.foundation.measurement;

import java.time.Duration;
import java.time.ZoneId;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How promises are measured.
 *
 * @param timeZone whose midnight begins a day
 * @param keep how long counts are kept
 */
@ConfigurationProperties("destek.measure")
@Validated
record MeasureProperties(@DefaultValue("Europe/Istanbul") @NotNull ZoneId timeZone,
		@DefaultValue("90d") @NotNull Duration keep) {
}
