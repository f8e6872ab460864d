package org.destek.foundation.telemetry;

import java.util.List;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;

/**
 * Leaves out what libraries count and nobody asks for: most of what Kafka's client says,
 * a series a partition and a rate, and the wiring of messages.
 */
class WantedMeters implements MeterFilter {

	private static final List<String> KAFKA = List.of("kafka.consumer.connection.count",
			"kafka.consumer.coordinator.assigned.partitions", "kafka.consumer.coordinator.rebalance.total",
			"kafka.consumer.fetch.manager.records.consumed.total", "kafka.consumer.last.poll.seconds.ago");

	private static final List<String> UNWANTED = List.of("spring.integration.", "spring.kafka.", "spring.cloud.stream.",
			"spring.cloud.gateway.", "tasks.scheduled.", "disk.");

	@Override
	public MeterFilterReply accept(Meter.Id id) {
		String name = id.getName();
		boolean unwanted = UNWANTED.stream().anyMatch(name::startsWith)
				|| (name.startsWith("kafka.") && !KAFKA.contains(name));
		return unwanted ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
	}

}
