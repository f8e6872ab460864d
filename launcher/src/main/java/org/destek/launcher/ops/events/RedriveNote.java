package org.destek.launcher.ops.events;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record behind the dead letters that says of one of them that it was sent back, and by
 * its timestamp when. It has no value, and goes as they do.
 */
final class RedriveNote {

	private static final String OF = "dead-letter-redriven";

	private RedriveNote() {
	}

	/** The place of the letter that was sent back; null when the record is a letter. */
	static @Nullable String placeIn(ConsumerRecord<?, ?> record) {
		return RecordHeaders.text(record, OF);
	}

	/** A note of a letter, in its own partition. */
	static ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> letter) {
		ProducerRecord<byte[], byte[]> note = new ProducerRecord<>(letter.topic(), letter.partition(), letter.key(),
				null);
		note.headers().add(OF, DeadLetter.placeOf(letter).getBytes(StandardCharsets.UTF_8));
		return note;
	}

}
