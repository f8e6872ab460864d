package org.destek.messaging.outbox;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that other services are to hear of.
 *
 * @param topic the Kafka topic
 * @param key what keeps its order: events of one key arrive in the order of their
 * appending
 * @param type name and version, {@code ticket-submitted.v1}
 * @param subject what people call the thing it is about: the ticket's code
 * @param data a record that Jackson can write; no identity number, no key
 * @param partition the one partition that it is meant for, behind all that was appended
 * before it; none for that of its key
 * @param traceParent the trace that it goes on with (W3C); none for that of the chain
 * that appends it
 */
public record OutgoingEvent(String topic, UUID key, String type, String subject, Object data,
		@Nullable Integer partition, @Nullable String traceParent) {

	public OutgoingEvent(String topic, UUID key, String type, String subject, Object data) {
		this(topic, key, type, subject, data, null, null);
	}

	/** The same event, of a trace of its own: for events that are appended together. */
	public OutgoingEvent within(String traceParent) {
		return new OutgoingEvent(this.topic, this.key, this.type, this.subject, this.data, this.partition, traceParent);
	}

	/**
	 * The same event for one partition, whatever its key: it is sent there once all that
	 * was appended before it has been.
	 */
	public OutgoingEvent toPartition(int partition) {
		return new OutgoingEvent(this.topic, this.key, this.type, this.subject, this.data, partition, this.traceParent);
	}

}
