package org.destek.messaging.inbox;

import java.time.Instant;
import java.util.Map;

/**
 * How it is noted, as a part of a larger statement, that an event was heard.
 *
 * @param sql an insert with named parameters that returns a row when the event is new
 * @param values what the parameters stand for
 */
public record EventNote(String sql, Map<String, Object> values) {

	static EventNote of(IncomingEvent event, Instant now) {
		return new EventNote("""
				insert into inbox (event_id, type, received_at)
				values (:heardId, :heardType, :heardAt)
				on conflict do nothing
				returning event_id""", Map.of("heardId", event.id(), "heardType", event.type(), "heardAt", now));
	}

}
