package org.destek.messaging.inbox;

import java.util.function.Consumer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.integration.StaticMessageHeaderAccessor;
import org.springframework.messaging.Message;

import org.destek.messaging.inbox.retry.InboxFailures;

/**
 * Takes events from Spring Cloud Stream, on the listener's thread, and blocks it until
 * the effect is done: the offset is committed only afterwards. The only place that
 * blocks.
 */
class InboxListener implements Consumer<Message<byte[]>> {

	private final EventReader reader;

	private final Inbox inbox;

	private final InboxProperties properties;

	private final InboxFailures failures;

	private final InboxObservations observations;

	InboxListener(EventReader reader, Inbox inbox, InboxProperties properties, InboxFailures failures,
			InboxObservations observations) {
		this.reader = reader;
		this.inbox = inbox;
		this.properties = properties;
		this.failures = failures;
		this.observations = observations;
	}

	@Override
	public void accept(Message<byte[]> message) {
		ConsumerRecord<?, ?> record = StaticMessageHeaderAccessor.getSourceData(message);
		if (record == null) {
			throw new IllegalStateException("The listener's endpoint does not hand on the record");
		}
		receive(this.reader.read(record), EventHeaders.of(record.headers()));
		this.failures.passed(record);
	}

	private void receive(IncomingEvent event, EventHeaders headers) {
		Observation observation = this.observations.of(event, headers);
		observation.observe(() -> this.inbox.receive(event)
			.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, observation))
			.contextWrite(InboxObservations.ticketOf(event))
			.block(this.properties.timeout()));
	}

}
