package org.destek.messaging.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;

import org.destek.messaging.inbox.retry.InboxFailures;

/**
 * Has the listener pass over what this service has no use for, by its headers alone: no
 * data are read, nothing is written, and its place is committed with those of the others.
 */
class UnneededEvents implements RecordFilterStrategy<Object, Object> {

	private final EventReader reader;

	private final Set<String> ignored;

	private final Map<String, EventHandler> handlers;

	private final InboxFailures failures;

	private final InboxMeters meters;

	UnneededEvents(EventReader reader, Set<String> ignored, List<EventHandler> handlers, InboxFailures failures,
			InboxMeters meters) {
		this.reader = reader;
		this.ignored = ignored;
		this.handlers = handlers.stream()
			.collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
		this.failures = failures;
		this.meters = meters;
	}

	@Override
	public boolean filter(ConsumerRecord<Object, Object> record) {
		String type = typeOf(record);
		if (type == null || !isUnneeded(type, record.headers())) {
			return false;
		}
		this.meters.count(type, InboxMeters.IGNORED);
		this.failures.passed(record);
		return true;
	}

	private boolean isUnneeded(String type, Headers headers) {
		EventHandler handler = this.handlers.get(type);
		return this.ignored.contains(type) || (handler != null && !handler.concerns(EventHeaders.of(headers)));
	}

	/** What cannot be read is the listener's affair. */
	private @Nullable String typeOf(ConsumerRecord<Object, Object> record) {
		try {
			return this.reader.typeOf(record);
		}
		catch (UnusableEventException ex) {
			return null;
		}
	}

}
