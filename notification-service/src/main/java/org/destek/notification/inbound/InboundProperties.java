package org.destek.notification.inbound;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are read once they are kept.
 *
 * @param enabled whether mails are read at all
 * @param readAtOnce mails taken from the table at once
 * @param look how often the table is looked at when nothing wakes the reader
 * @param retry how long a mail waits for attachment-service, or after a failure
 * @param attempts failures after which a mail goes to the quarantine
 */
@Validated
@ConfigurationProperties("destek.incoming")
record InboundProperties(boolean enabled, @Min(1) @Max(200) int readAtOnce, @NotNull Duration look,
		@NotNull Duration retry, @Min(1) int attempts) {
}
