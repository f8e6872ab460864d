package org.destek.messaging.topic;

import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/**
 * What Spring Boot knows about the broker, as the plain clients take it.
 */
public final class KafkaSettings {

	private static final int REQUEST_TIMEOUT = 5_000;

	private KafkaSettings() {
	}

	public static Map<String, Object> producer(KafkaProperties properties, KafkaConnectionDetails connection) {
		Map<String, Object> settings = properties.buildProducerProperties();
		settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getProducer().getBootstrapServers());
		return settings;
	}

	/** Settings of an admin client, which waits a few seconds at most. */
	public static Map<String, Object> admin(KafkaProperties properties, KafkaConnectionDetails connection) {
		Map<String, Object> settings = properties.buildAdminProperties();
		settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getAdmin().getBootstrapServers());
		settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT);
		settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT);
		return settings;
	}

}
