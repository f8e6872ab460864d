package org.destek.launcher.ops.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Headers of a dead letter. Anything may have been written to a topic. */
final class RecordHeaders {

	/** What a service adds to a letter; the event itself came without. */
	static final String REASON = "dead-letter-reason";

	static final String ADDED = "kafka_dlt-";

	static final String ORIGINAL_TOPIC = ADDED + "original-topic";

	static final String ORIGINAL_PARTITION = ADDED + "original-partition";

	private RecordHeaders() {
	}

	/** A header as text; null when there is none. */
	static @Nullable String text(ConsumerRecord<?, ?> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header != null) ? text(header.value()) : null;
	}

	/** A header that is a number of four bytes; null when there is none. */
	static @Nullable Integer number(ConsumerRecord<?, ?> record, String name) {
		Header header = record.headers().lastHeader(name);
		boolean isNumber = header != null && header.value() != null && header.value().length == Integer.BYTES;
		return isNumber ? Integer.valueOf(ByteBuffer.wrap(header.value()).getInt()) : null;
	}

	/** Bytes as text; null when there are none. */
	static @Nullable String text(byte @Nullable [] bytes) {
		return (bytes != null && bytes.length > 0) ? new String(bytes, StandardCharsets.UTF_8) : null;
	}

	/** Whether the service added a header that the event came without. */
	static boolean isAdded(Header header) {
		return header.key().startsWith(ADDED) || header.key().equals(REASON);
	}

}
