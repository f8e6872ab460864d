package org.destek.testing.server.container;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;

import org.destek.launcher.server.KafkaServer;

/** Kafka out of the image that docker-compose.yml names, set as there. */
public final class ContainerKafka extends ContainerServer implements KafkaServer {

	/**
	 * Describes a broker.
	 * @param port the port of loopback that it gets
	 */
	public ContainerKafka(int port) {
		super("apache/kafka:4.2.1", 9092, port);
		container().withEnv(settings(port));
	}

	private static Map<String, String> settings(int port) {
		return Map.ofEntries(Map.entry("KAFKA_NODE_ID", "1"), Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
				Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
				Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
				Map.entry("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093"),
				Map.entry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://localhost:" + port),
				Map.entry("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
				Map.entry("KAFKA_LOG_DIRS", "/var/lib/kafka/data"),
				Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
				Map.entry("KAFKA_LOG_FLUSH_INTERVAL_MESSAGES", "1"),
				Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
				Map.entry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "1"),
				Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
				Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
				Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
				Map.entry("KAFKA_HEAP_OPTS", "-Xms128m -Xmx384m"));
	}

	@Override
	void ask() {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers(), "request.timeout.ms", "2000",
				"default.api.timeout.ms", "3000"))) {
			admin.describeCluster().nodes().get(3, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException("Kafka does not answer yet", ex);
		}
	}

}
