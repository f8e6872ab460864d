package org.destek.ticket.health;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How figures are told.
 *
 * @param timeZone whose midnight begins a day
 */
@ConfigurationProperties("destek.health")
record HealthProperties(@DefaultValue("Europe/Istanbul") ZoneId timeZone) {
}
