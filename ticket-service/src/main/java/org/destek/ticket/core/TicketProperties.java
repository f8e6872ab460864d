package org.destek.ticket.core;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where this service's own secret is.
 *
 * @param secretFile 32 random bytes in base64url, made at the first start
 */
@ConfigurationProperties("destek.ticket")
@Validated
record TicketProperties(@NotNull Path secretFile) {
}
