package org.destek.messaging.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events reach this service.
 *
 * @param topics what this service hears; none: no listener
 * @param ignoredTypes types of those topics that this service knows and has no use for
 * @param timeout how long the effect of one event may take
 * @param longestPause between two attempts of an event whose time has not come
 * @param deadLetterRetention how long the broker keeps what could not be used
 * @param keepIds how long the ids of events are kept, to tell repeats; longer than events
 * are parked, for one that waits may be a repeat
 * @param keepParked how long events are kept whose type no version has known
 * @param lookAtParked how often is looked whether this version knows one of them
 * @param lookAtLag how often the broker is asked how far behind this service is
 */
@ConfigurationProperties("destek.inbox")
@Validated
record InboxProperties(@DefaultValue List<@NotBlank String> topics, @DefaultValue Set<@NotBlank String> ignoredTypes,
		@DefaultValue("20s") Duration timeout, @DefaultValue("30s") Duration longestPause,
		@DefaultValue("14d") Duration deadLetterRetention, @DefaultValue("35d") Duration keepIds,
		@DefaultValue("30d") Duration keepParked, @DefaultValue("1m") Duration lookAtParked,
		@DefaultValue("30s") Duration lookAtLag) {

	InboxProperties {
		if (keepIds.compareTo(keepParked) <= 0) {
			throw new IllegalArgumentException(
					"destek.inbox.keep-ids (%s) must be longer than destek.inbox.keep-parked (%s)".formatted(keepIds,
							keepParked));
		}
	}

}
