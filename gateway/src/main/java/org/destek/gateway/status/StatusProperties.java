package org.destek.gateway.status;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway looks after the services.
 *
 * @param period between two looks
 * @param measures between two looks at what they counted
 * @param watched for so long after a question somebody is likely to ask again
 * @param unwatchedPeriod between two looks, of either kind, when nobody is
 * @param timeout after which a silent service counts as down
 */
@ConfigurationProperties("destek.status")
record StatusProperties(@DefaultValue("3s") Duration period, @DefaultValue("5s") Duration measures,
		@DefaultValue("1m") Duration watched, @DefaultValue("30s") Duration unwatchedPeriod,
		@DefaultValue("2s") Duration timeout) {
}
