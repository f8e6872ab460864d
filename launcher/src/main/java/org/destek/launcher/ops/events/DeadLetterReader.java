package org.destek.launcher.ops.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.destek.launcher.ops.OpsException;
import org.destek.launcher.ops.OpsSettings;

/** Reads topics of dead letters from their beginning, and leaves no trace of it. */
final class DeadLetterReader {

	private static final Duration POLL = Duration.ofMillis(500);

	/** By then a broker that still sends has sent something. */
	private static final Duration SILENCE = Duration.ofSeconds(20);

	private final OpsSettings settings;

	DeadLetterReader(OpsSettings settings) {
		this.settings = settings;
	}

	/** The topics that there are; services make theirs at their first start. */
	List<DeadLetterTopic> topics() {
		try (Admin admin = Admin.create(this.settings.kafka())) {
			return admin.listTopics()
				.names()
				.get(SILENCE.toSeconds(), TimeUnit.SECONDS)
				.stream()
				.sorted()
				.map(DeadLetterTopic::named)
				.flatMap(Optional::stream)
				.toList();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new OpsException("Interrupted while the broker was asked.", ex);
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			throw silent(ex);
		}
	}

	/** Hands on all records that are there now, in order. */
	void read(DeadLetterTopic topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
		Map<String, Object> client = new HashMap<>(this.settings.kafka());
		client.put("allow.auto.create.topics", false);
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(client, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic.name())
				.stream()
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			readTo(consumer.endOffsets(partitions), consumer, reader);
		}
		catch (KafkaException ex) {
			throw silent(ex);
		}
	}

	private void readTo(Map<TopicPartition, Long> ends, KafkaConsumer<byte[], byte[]> consumer,
			Consumer<ConsumerRecord<byte[], byte[]>> reader) {
		long heard = System.nanoTime();
		while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
			ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
			records.forEach((record) -> {
				Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
				if (end != null && record.offset() < end) {
					reader.accept(record);
				}
			});
			if (!records.isEmpty()) {
				heard = System.nanoTime();
			}
			else if (System.nanoTime() - heard > SILENCE.toNanos()) {
				throw new OpsException("The broker at " + this.settings.broker() + " sends nothing any more.");
			}
		}
	}

	private OpsException silent(Throwable failure) {
		return OpsException.of("The broker at " + this.settings.broker() + " does not answer", failure);
	}

}
