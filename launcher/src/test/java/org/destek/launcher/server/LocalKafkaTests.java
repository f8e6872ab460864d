package org.destek.launcher.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalKafkaTests {

	@TempDir
	Path folder;

	@Test
	void keepsRecordsAndOffsetsOverARestart() throws Exception {
		try (LocalKafka kafka = new LocalKafka(this.folder.resolve("kafka"), Ports.free())) {
			kafka.start();
			createTopic(kafka, "ticket-events");
			send(kafka, "ticket-events", "one");
			assertThat(readOne(kafka, "ticket-events")).isEqualTo("one");

			kafka.stop();
			kafka.start();
			send(kafka, "ticket-events", "two");

			assertThat(readOne(kafka, "ticket-events")).isEqualTo("two");
		}
	}

	@Test
	void makesNoTopicThatNobodyAskedFor() {
		try (LocalKafka kafka = new LocalKafka(this.folder.resolve("kafka"), Ports.free())) {
			kafka.start();
			try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
				assertThatThrownBy(() -> admin.describeTopics(List.of("surprise")).allTopicNames().get())
					.isInstanceOf(ExecutionException.class)
					.hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
			}
		}
	}

	private static void createTopic(LocalKafka kafka, String topic) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(topic, Optional.of(12), Optional.empty()))).all().get();
		}
	}

	private static void send(LocalKafka kafka, String topic, String value) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"), new StringSerializer(),
				new StringSerializer())) {
			producer.send(new ProducerRecord<>(topic, "key", value)).get();
		}
	}

	private static String readOne(LocalKafka kafka, String topic) {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", kafka.bootstrapServers(), "group.id", "reader", "auto.offset.reset",
						"earliest", "enable.auto.commit", "false"),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.subscribe(List.of(topic));
			ConsumerRecord<String, String> record = Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.until(() -> first(consumer), Optional::isPresent)
				.orElseThrow();
			consumer.commitSync();
			return record.value();
		}
	}

	private static Optional<ConsumerRecord<String, String>> first(KafkaConsumer<String, String> consumer) {
		for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
			return Optional.of(each);
		}
		return Optional.empty();
	}

}
