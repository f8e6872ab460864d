package org.destek.messaging.inbox;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event that waited, as its row says.
 *
 * @param sequence its place among all that were parked
 * @param traceparent the trace that it goes on with
 * @param data its data, JSON not read yet
 */
record ParkedEvent(long sequence, UUID eventId, String type, String source, String subject, Instant happenedAt,
		UUID key, @Nullable String traceparent, String data) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * The event as it came.
	 * @return the event; {@link UnusableEventException} when somebody has changed its
	 * data to what is not JSON
	 */
	IncomingEvent event() {
		try {
			return new IncomingEvent(this.eventId, this.type, this.source, this.subject, this.happenedAt, this.key,
					JSON.readTree(this.data));
		}
		catch (JacksonException ex) {
			throw new UnusableEventException("unreadable", "The parked data are not JSON");
		}
	}

}
