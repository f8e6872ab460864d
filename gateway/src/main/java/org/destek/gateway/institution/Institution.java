package org.destek.gateway.institution;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

import org.destek.foundation.language.LocalText;

/**
 * The office whose counter this is.
 *
 * @param name in full, for the footer and the receipt
 * @param shortName for the header bar and the breadcrumb
 * @param office what stands beside the name of who answers
 * @param mark two or three letters beside the name
 * @param markFile an SVG instead of the letters; served as {@code @{/static/mark.svg}}
 * @param homepage where the institution's name leads
 * @param email where people write who cannot use the form
 * @param securityContact who is told of a security fault; null: nobody is named
 * @param hours when somebody is there
 * @param accent one colour, {@code #RRGGBB}; all other shades are derived from it
 * @param timeZone of people: what dates on pages are written in
 * @param workingDay how many working hours people call one working day
 * @param publicUrl what printed and mailed addresses begin with
 * @param notices on the home page, newest first
 * @param units suggestions for the requester's unit
 */
@Validated
@ConfigurationProperties("destek.institution")
public record Institution(@NotNull @Valid LocalText name, @NotNull @Valid LocalText shortName,
		@NotNull @Valid LocalText office, @NotBlank @Size(max = 4) String mark, @Nullable Resource markFile,
		@NotNull URI homepage, @NotBlank String email, @Nullable URI securityContact, @NotNull @Valid LocalText hours,
		@Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "must be a colour like #0B5566") @NotNull String accent,
		@DefaultValue("Europe/Istanbul") ZoneId timeZone, @DefaultValue("8h") Duration workingDay,
		@DefaultValue("http://localhost:8080") URI publicUrl, @NotNull @Valid PrivacyNoticeFiles privacyNotice,
		@DefaultValue List<@Valid Notice> notices, @DefaultValue List<String> units) {

}
