package org.destek.launcher.ops.events;

import java.time.Instant;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one dead letter, without what it holds.
 *
 * @param place its topic, partition and offset
 */
record DeadLetter(String place, @Nullable String id, @Nullable String type, @Nullable String subject,
		@Nullable String key, String reason, Instant since) {

	static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
		return new DeadLetter(placeOf(record), RecordHeaders.text(record, "ce_id"),
				RecordHeaders.text(record, "ce_type"), RecordHeaders.text(record, "ce_subject"),
				RecordHeaders.text(record.key()),
				Objects.requireNonNullElse(RecordHeaders.text(record, RecordHeaders.REASON), "unknown"),
				Instant.ofEpochMilli(record.timestamp()));
	}

	static String placeOf(ConsumerRecord<?, ?> record) {
		return record.topic() + "-" + record.partition() + "@" + record.offset();
	}

	/** What repeats of the same event have in common. */
	String event() {
		return (this.id != null) ? this.id : this.place;
	}

}
