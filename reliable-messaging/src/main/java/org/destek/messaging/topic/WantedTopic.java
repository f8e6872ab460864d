package org.destek.messaging.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic that this service needs; one that is there already is left as it is.
 *
 * @param name its name
 * @param partitions how many
 * @param retention how long the broker keeps what is in it
 */
public record WantedTopic(String name, int partitions, Duration retention) {

	/** How often it is copied is the broker's to say. */
	NewTopic asNewTopic() {
		return new NewTopic(this.name, Optional.of(this.partitions), Optional.empty())
			.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(this.retention.toMillis())));
	}

}
