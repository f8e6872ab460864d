package org.destek.ticket.staff;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the office's page of a ticket is told.
 *
 * @param linkValidity how long links to files and to received mails in an answer are good
 */
@ConfigurationProperties("destek.staff")
@Validated
record StaffProperties(@DefaultValue("1h") @NotNull Duration linkValidity) {
}
