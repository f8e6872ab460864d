package org.destek.attachment.retention;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long files stay that no ticket claims.
 *
 * @param unclaimed how long a received one stays; longer than any broker outage
 * @param takenBack how long a received one stays at the least when its sender took it
 * back and room is needed: its receipt's validity, and time for the event of a ticket
 * @param arriving after how long one that is still arriving was left by a copy that died
 * @param clockSlack how far the clocks of services may be apart, and how long a request
 * that was begun in time may take
 * @param every how often is swept
 * @param batch how many go at once
 */
@Validated
@ConfigurationProperties("destek.retention")
record RetentionProperties(@NotNull Duration unclaimed, @NotNull Duration takenBack, @NotNull Duration arriving,
		@NotNull Duration clockSlack, @NotNull Duration every, @Min(1) @Max(10_000) int batch) {
}
