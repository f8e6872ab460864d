package org.destek.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The broker as somebody sees it who is neither outbox nor inbox.
 */
class Broker {

	private static final Duration POLL = Duration.ofMillis(200);

	private final Map<String, Object> settings;

	Broker(String address) {
		// The broker answers at once, though a partition has nothing more.
		this.settings = Map.of("bootstrap.servers", address, "fetch.max.wait.ms", 10);
	}

	/** All that is in a topic now, in order per partition. */
	List<ConsumerRecord<String, String>> records(String topic) {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(this.settings, new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(topic, partition.partition()))
				.toList();
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			List<ConsumerRecord<String, String>> all = new ArrayList<>();
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				consumer.poll(POLL).forEach(all::add);
			}
			return all;
		}
	}

	/** Puts something into a topic that looks like an event of the outbox. */
	void put(String topic, String key, Map<String, String> headers, String value) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(this.settings, new StringSerializer(),
				new StringSerializer())) {
			ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
			headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
			producer.send(record).get();
		}
	}

	int partitions(String topic) throws Exception {
		try (Admin admin = Admin.create(this.settings)) {
			return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
		}
	}

	boolean hasTopic(String topic) throws Exception {
		try (Admin admin = Admin.create(this.settings)) {
			return admin.listTopics().names().get().contains(topic);
		}
	}

	static Map<String, String> headers(UUID id, String type) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("ce_specversion", "1.0");
		headers.put("ce_id", id.toString());
		headers.put("ce_type", type);
		headers.put("ce_source", "/counting");
		headers.put("ce_subject", "çğıöşü");
		headers.put("ce_time", "2026-11-23T11:05:00Z");
		return headers;
	}

	static String header(ConsumerRecord<?, ?> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

}
