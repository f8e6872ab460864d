package org.destek.launcher.ops.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as they lie among dead letters, one a minute. */
final class Letters {

	static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

	static final DeadLetterTopic TOPIC = new DeadLetterTopic("ticket-events", "notification-service");

	private Letters() {
	}

	/** A letter of an event. */
	static ConsumerRecord<byte[], byte[]> letter(long offset, String id) {
		Headers headers = new RecordHeaders().add("ce_id", utf8(id))
			.add("ce_type", utf8("ticket-submitted.v1"))
			.add("ce_subject", utf8("K7M-2QX9-PLDC"))
			.add("dead-letter-reason", utf8("unreadable"));
		return record(offset, headers);
	}

	/** A letter with nothing that a reader could go by. */
	static ConsumerRecord<byte[], byte[]> bare(long offset) {
		return record(offset, new RecordHeaders());
	}

	/** That a letter was sent back. */
	static ConsumerRecord<byte[], byte[]> note(long offset, ConsumerRecord<byte[], byte[]> letter) {
		ProducerRecord<byte[], byte[]> note = RedriveNote.of(letter);
		return record(offset, note.headers());
	}

	static FailedEvent event(String id, FailedEvent.State state) {
		return new FailedEvent(TOPIC.name() + "-0@1", id, "ticket-submitted.v1", "K7M-2QX9-PLDC", "key", TOPIC.origin(),
				TOPIC.service(), NOON, "unreadable", 1, state, null);
	}

	private static ConsumerRecord<byte[], byte[]> record(long offset, Headers headers) {
		return new ConsumerRecord<>(TOPIC.name(), 0, offset, NOON.plusSeconds(60 * offset).toEpochMilli(),
				TimestampType.CREATE_TIME, 0, 0, utf8("0192f3a4-6c1e-7b2a-9d35-1f0e8a7c4b21"), utf8("{}"), headers,
				Optional.empty());
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
