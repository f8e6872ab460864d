package org.destek.launcher.ops.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import org.destek.launcher.ops.OpsException;
import org.destek.launcher.ops.OpsSettings;

/**
 * Sends dead letters back to where they came from: topic and partition, key, headers and
 * value are those of the event, so that its service takes it as if it had just come. The
 * others know it by its id. Each is noted behind the letters once the broker has it.
 */
final class Redrive implements AutoCloseable {

	private final OpsSettings settings;

	private final DeadLetterReader letters;

	private final KafkaProducer<byte[], byte[]> producer;

	Redrive(OpsSettings settings) {
		this.settings = settings;
		this.letters = new DeadLetterReader(settings);
		Map<String, Object> client = new HashMap<>(settings.kafka());
		client.remove("default.api.timeout.ms");
		client.putAll(Map.of("acks", "all", "max.block.ms", 10_000, "delivery.timeout.ms", 15_000));
		this.producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
	}

	/**
	 * Sends events in the order in which they died; the first that cannot be sent ends
	 * it.
	 * @param events dead letters
	 * @param sent told of each that the broker has
	 */
	void send(List<FailedEvent> events, Consumer<FailedEvent> sent) {
		Map<String, FailedEvent> byPlace = events.stream()
			.collect(Collectors.toMap(FailedEvent::place, (event) -> event));
		for (DeadLetterTopic topic : FailedEvents.topicsOf(events)) {
			this.letters.read(topic, (record) -> {
				FailedEvent event = byPlace.get(DeadLetter.placeOf(record));
				if (event != null && RedriveNote.placeIn(record) == null) {
					send(event(topic, record));
					send(RedriveNote.of(record));
					sent.accept(event);
				}
			});
		}
	}

	@Override
	public void close() {
		this.producer.close();
	}

	private ProducerRecord<byte[], byte[]> event(DeadLetterTopic from, ConsumerRecord<byte[], byte[]> letter) {
		String topic = Objects.requireNonNullElse(RecordHeaders.text(letter, RecordHeaders.ORIGINAL_TOPIC),
				from.origin());
		ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(topic, partition(topic, letter), letter.key(),
				letter.value());
		letter.headers().forEach((header) -> {
			if (!RecordHeaders.isAdded(header)) {
				event.headers().add(header);
			}
		});
		return event;
	}

	/** Where it was before; by its key where that is not known. */
	private @Nullable Integer partition(String topic, ConsumerRecord<byte[], byte[]> letter) {
		Integer partition = RecordHeaders.number(letter, RecordHeaders.ORIGINAL_PARTITION);
		try {
			int partitions = this.producer.partitionsFor(topic).size();
			return (partition != null && partition < partitions) ? partition : null;
		}
		catch (KafkaException ex) {
			throw refused(topic, ex);
		}
	}

	private void send(ProducerRecord<byte[], byte[]> record) {
		try {
			this.producer.send(record).get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new OpsException("Interrupted while the broker was told.", ex);
		}
		catch (ExecutionException | KafkaException ex) {
			throw refused(record.topic(), ex);
		}
	}

	private OpsException refused(String topic, Exception failure) {
		return OpsException.of("The broker at " + this.settings.broker() + " does not take it for " + topic, failure);
	}

}
