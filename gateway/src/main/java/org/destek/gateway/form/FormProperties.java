package org.destek.gateway.form;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds that the form tells its reader beforehand; the services judge.
 *
 * @param longestUnit characters, as ticket-service has it
 */
@ConfigurationProperties("destek.form")
public record FormProperties(@DefaultValue("120") int longestUnit) {
}
