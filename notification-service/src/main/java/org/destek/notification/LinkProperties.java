package org.destek.notification;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the secrets behind all links are.
 *
 * @param keyFile the file of the keys; made at the first start
 */
@Validated
@ConfigurationProperties("destek.links")
record LinkProperties(@NotNull Path keyFile) {
}
