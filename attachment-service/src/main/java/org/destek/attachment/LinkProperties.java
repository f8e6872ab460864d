package org.destek.attachment;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys are that sign receipts and links.
 *
 * @param keyFile the file that all services share
 */
@Validated
@ConfigurationProperties("destek.links")
record LinkProperties(@NotNull Path keyFile) {
}
