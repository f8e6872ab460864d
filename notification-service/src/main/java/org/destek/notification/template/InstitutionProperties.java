package org.destek.notification.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose mails these are.
 *
 * @param name the institution's name
 * @param accent its colour, {@code #RRGGBB}
 */
@Validated
@ConfigurationProperties("destek.institution")
record InstitutionProperties(@NotBlank String name, @NotNull Accent accent) {
}
