package org.destek.ticket.worktime;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the office's hours and holidays are.
 *
 * @param file path of the office's own file; empty for the one in the jar
 * @param timeZone whose clock they are written by
 */
@ConfigurationProperties("destek.calendar")
record CalendarProperties(@DefaultValue("") String file, @DefaultValue("Europe/Istanbul") ZoneId timeZone) {
}
