package org.destek.notification.template;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What mails say about this installation.
 *
 * @param publicUrl the address that links begin with
 * @param timeZone the time zone of people
 * @param contact the address for "tell us"
 * @param firstLink how long the link of the first mail is good
 * @param laterLink how long a link that was asked for is good
 * @param fileLink how long links to files are good
 * @param staffLink how long links to the staff page are good
 * @param workingDay how many working hours people call one working day
 */
@Validated
@ConfigurationProperties("destek.template")
record TemplateProperties(@NotNull URI publicUrl, @NotNull ZoneId timeZone, @NotBlank String contact,
		@NotNull Duration firstLink, @NotNull Duration laterLink, @NotNull Duration fileLink,
		@DefaultValue("14d") Duration staffLink, @DefaultValue("8h") Duration workingDay) {
}
