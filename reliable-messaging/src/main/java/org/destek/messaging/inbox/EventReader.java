package org.destek.messaging.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads CloudEvents 1.0 in the binary mode of its Kafka binding. What it refuses will
 * never be readable; its messages repeat nothing of the content.
 */
class EventReader {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * The type alone, for those who may not need the rest.
	 * @param record the record
	 * @return the type; {@link UnusableEventException} when there is none
	 */
	String typeOf(ConsumerRecord<?, ?> record) {
		String version = header(record, "ce_specversion");
		if (!version.startsWith("1.")) {
			throw new UnusableEventException("unreadable", "ce_specversion is not 1.x");
		}
		return header(record, "ce_type");
	}

	/**
	 * The whole event.
	 * @param record the record
	 * @return the event; {@link UnusableEventException} when a part is missing or broken
	 */
	IncomingEvent read(ConsumerRecord<?, ?> record) {
		return new IncomingEvent(header(record, "ce_id", UUID::fromString), typeOf(record), header(record, "ce_source"),
				header(record, "ce_subject"),
				header(record, "ce_time", (time) -> OffsetDateTime.parse(time).toInstant()), key(record), data(record));
	}

	private static UUID key(ConsumerRecord<?, ?> record) {
		return parse("key", text("key", record.key()), UUID::fromString);
	}

	private static JsonNode data(ConsumerRecord<?, ?> record) {
		if (!(record.value() instanceof byte[] bytes) || bytes.length == 0) {
			throw new UnusableEventException("unreadable", "The event has no data");
		}
		try {
			JsonNode data = JSON.readTree(bytes);
			if (data.isObject()) {
				return data;
			}
		}
		catch (JacksonException ex) {
			throw new UnusableEventException("unreadable", "The data are not JSON");
		}
		throw new UnusableEventException("unreadable", "The data are not a JSON object");
	}

	private static <T> T header(ConsumerRecord<?, ?> record, String name, Function<String, T> reading) {
		return parse(name, header(record, name), reading);
	}

	private static String header(ConsumerRecord<?, ?> record, String name) {
		Header header = record.headers().lastHeader(name);
		if (header == null) {
			throw new UnusableEventException("no-header", name + " is missing");
		}
		return text(name, header.value());
	}

	private static <T> T parse(String name, String text, Function<String, T> reading) {
		try {
			return reading.apply(text);
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new UnusableEventException("unreadable", name + " cannot be read");
		}
	}

	private static String text(String name, @Nullable Object bytes) {
		if (!(bytes instanceof byte[] utf8) || utf8.length == 0) {
			throw new UnusableEventException("no-header", name + " is empty");
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new UnusableEventException("unreadable", name + " is not UTF-8");
		}
	}

}
