package org.destek.notification.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import org.destek.foundation.language.LocalText;

/**
 * Whose mails these are; the same settings as of the pages.
 *
 * @param name the institution's name
 * @param office what stands beside the name of who answers
 * @param accent its colour, {@code #RRGGBB}
 */
@Validated
@ConfigurationProperties("destek.institution")
record InstitutionProperties(@NotNull @Valid LocalText name, @NotNull @Valid LocalText office, @NotNull Accent accent) {
}
