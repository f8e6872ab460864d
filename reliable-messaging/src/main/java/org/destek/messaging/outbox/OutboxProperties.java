package org.destek.messaging.outbox;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events leave this service.
 *
 * @param source CloudEvents' source; the application's name after a slash when not set
 * @param topics what this service tells on, and makes when it is not there; none: no
 * outbox
 * @param partitions of a topic that is made
 * @param eventRetention how long the broker keeps events of a topic that is made
 * @param batchSize events at once
 * @param pollInterval how long an event waits at most when every wake-up was lost
 * @param retryInterval between two attempts while the broker is away
 * @param watchInterval between two looks at how much waits
 * @param takeOverInterval how soon another copy notices that the active relay has gone
 * @param deliveryTimeout how long the broker may take to acknowledge before the event is
 * tried again
 * @param lateAfter age of an unsent event at which health reports it
 * @param keepSent how long sent rows stay
 */
@ConfigurationProperties("destek.outbox")
@Validated
record OutboxProperties(@Nullable String source, @DefaultValue List<@NotBlank String> topics,
		@DefaultValue("12") @Min(1) @Max(1000) int partitions, @DefaultValue("7d") Duration eventRetention,
		@DefaultValue("200") @Min(1) @Max(5000) int batchSize, @DefaultValue("30s") Duration pollInterval,
		@DefaultValue("2s") Duration retryInterval, @DefaultValue("15s") Duration watchInterval,
		@DefaultValue("1s") Duration takeOverInterval, @DefaultValue("10s") Duration deliveryTimeout,
		@DefaultValue("1m") Duration lateAfter, @DefaultValue("7d") Duration keepSent) {
}
