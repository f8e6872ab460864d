package org.destek.messaging.inbox;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What is said about an event beside its data. */
@FunctionalInterface
public interface EventHeaders {

	/**
	 * A header's value.
	 * @param name its name, {@code ce_…} for an attribute of CloudEvents
	 * @return the value; null when the event has no such header, or none that is text
	 */
	@Nullable String get(String name);

	/** The headers of a Kafka record, read as UTF-8. */
	static EventHeaders of(Headers headers) {
		return (name) -> {
			Header header = headers.lastHeader(name);
			return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8)
					: null;
		};
	}

}
