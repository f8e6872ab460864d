package org.destek.ticket.privacy;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the vault's key is.
 *
 * @param keyFile the keyset above all identity numbers; made when it is not there
 */
@Validated
@ConfigurationProperties("destek.privacy")
record PrivacyProperties(@NotNull Path keyFile) {

}
