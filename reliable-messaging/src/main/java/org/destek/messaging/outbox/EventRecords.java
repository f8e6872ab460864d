package org.destek.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event as the broker holds it: CloudEvents 1.0 in the binary mode of its Kafka
 * binding.
 */
class EventRecords {

	private final String source;

	private final List<EventExtension> extensions;

	EventRecords(String source, List<EventExtension> extensions) {
		this.source = source;
		this.extensions = extensions;
	}

	/**
	 * An event as a record.
	 * @param row the event
	 * @param traceParent the trace that it goes on with, if any
	 * @return the record
	 */
	ProducerRecord<byte[], byte[]> write(OutboxRow row, @Nullable String traceParent) {
		ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(row.topic(), row.partition(),
				utf8(row.key().toString()), utf8(row.data()));
		Headers headers = record.headers();
		headers.add("content-type", utf8("application/json"));
		headers.add("ce_specversion", utf8("1.0"));
		headers.add("ce_id", utf8(row.eventId().toString()));
		headers.add("ce_type", utf8(row.type()));
		headers.add("ce_source", utf8(this.source));
		headers.add("ce_subject", utf8(row.subject()));
		headers.add("ce_time", utf8(row.occurredAt().toString()));
		this.extensions.forEach((extension) -> add(extension, row, headers));
		if (traceParent != null) {
			headers.add("traceparent", utf8(traceParent));
		}
		return record;
	}

	private static void add(EventExtension extension, OutboxRow row, Headers headers) {
		String value = extension.valueFor(row.type(), row.data());
		if (value != null) {
			headers.add("ce_" + extension.name(), utf8(value));
		}
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
