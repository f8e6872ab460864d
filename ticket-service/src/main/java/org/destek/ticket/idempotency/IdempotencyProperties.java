package org.destek.ticket.idempotency;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How posts are repeated.
 *
 * @param repeatable how long a repeat under the same key gets the same answer
 */
@ConfigurationProperties("destek.idempotency")
@Validated
record IdempotencyProperties(@DefaultValue("7d") @NotNull Duration repeatable) {
}
