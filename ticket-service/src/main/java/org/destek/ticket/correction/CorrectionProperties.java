package org.destek.ticket.correction;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a new address is proved.
 *
 * @param codeValidity how long a code is good
 * @param tries how many wrong codes end it before
 */
@ConfigurationProperties("destek.correction")
@Validated
record CorrectionProperties(@DefaultValue("15m") @NotNull Duration codeValidity, @DefaultValue("5") @Min(1) int tries) {
}
