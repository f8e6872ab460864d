package org.destek.gateway.status;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway looks after the services.
 *
 * @param period between two looks
 * @param measures between two looks at what they counted
 * @param timeout after which a silent service counts as down
 */
@ConfigurationProperties("destek.status")
record StatusProperties(@DefaultValue("3s") Duration period, @DefaultValue("5s") Duration measures,
		@DefaultValue("2s") Duration timeout) {
}
