package org.destek.notification.inbound.store;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long mails are kept.
 *
 * @param keepOriginals how long mails are kept as they came
 * @param keepQuarantined how long those in the quarantine are
 */
@Validated
@ConfigurationProperties("destek.incoming")
record RetentionProperties(@NotNull Duration keepOriginals, @NotNull Duration keepQuarantined) {
}
