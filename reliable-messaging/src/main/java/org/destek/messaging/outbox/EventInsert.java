package org.destek.messaging.outbox;

import java.util.Map;

/**
 * How an event is written as a part of a larger statement.
 *
 * @param sql an insert with named parameters, whose {@code %s} stands for the table that
 * it selects from: one of a single row, or an empty one when nothing is to be told
 * @param values what the parameters stand for
 */
public record EventInsert(String sql, Map<String, Object> values) {

	static EventInsert of(OutboxRow row) {
		return new EventInsert("""
				insert into outbox (event_id, topic, key, type, subject, occurred_at, trace_parent, data, partition)
				select :eventId, :eventTopic, :eventKey, :eventType, :eventSubject, :occurredAt,
				       nullif(:traceParent, ''), :eventData, nullif(:eventPartition, -1)
				  from %s""",
				Map.of("eventId", row.eventId(), "eventTopic", row.topic(), "eventKey", row.key(), "eventType",
						row.type(), "eventSubject", row.subject(), "occurredAt", row.occurredAt(), "traceParent",
						(row.traceParent() != null) ? row.traceParent() : "", "eventData", row.data(), "eventPartition",
						(row.partition() != null) ? row.partition() : -1));
	}

}
