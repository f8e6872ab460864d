package org.destek.ticket;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the keys of receipts and links are.
 *
 * @param keyFile the file that all services share, made at the first start
 */
@ConfigurationProperties("destek.links")
@Validated
record LinksProperties(@NotNull Path keyFile) {
}
