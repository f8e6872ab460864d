package org.destek.gateway.backend.identity;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an identity provider is believed. Which providers there are stands in Spring's own
 * settings, {@code spring.security.oauth2.client}.
 *
 * @param addressClaim the claim that holds the address by which the office knows a
 * person; one that people can set themselves lets anybody in
 * @param answerTimeout how long the provider may take for each answer
 * @param keyFile the file of keys that all services share
 */
@ConfigurationProperties("destek.oidc")
@Validated
record OidcProperties(@DefaultValue("email") @NotBlank String addressClaim,
		@DefaultValue("5s") @NotNull Duration answerTimeout, @NotNull Path keyFile) {
}
