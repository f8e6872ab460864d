package org.destek.messaging.inbox;

import java.time.Instant;
import java.util.Map;

/**
 * How it is noted, as a part of a larger statement, that an event was heard.
 *
 * @param sql an insert with named parameters that returns a row when the event is new
 * @param values what the parameters stand for
 */
public record InboxInsert(String sql, Map<String, Object> values) {

	static InboxInsert of(IncomingEvent event, Instant now) {
		return new InboxInsert("""
				insert into inbox (event_id, type, received_at)
				values (:inboxEventId, :inboxEventType, :inboxReceivedAt)
				on conflict do nothing
				returning event_id""",
				Map.of("inboxEventId", event.id(), "inboxEventType", event.type(), "inboxReceivedAt", now));
	}

}
