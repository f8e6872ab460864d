package org.destek.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.ReceiverContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.destek.telemetry.TicketCodes;
import org.destek.telemetry.TicketInLogs;
import org.jspecify.annotations.Nullable;

import org.springframework.integration.StaticMessageHeaderAccessor;
import org.springframework.messaging.Message;

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

	private final ObservationRegistry observations;

	InboxListener(EventReader reader, Inbox inbox, InboxProperties properties, InboxFailures failures,
			ObservationRegistry observations) {
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
		receive(record, this.reader.typeOf(record));
		this.failures.passed(record);
	}

	private void receive(ConsumerRecord<?, ?> record, String type) {
		IncomingEvent event = this.reader.read(record);
		Optional<String> ticket = TicketCodes.read(event.subject());
		Observation observation = observation(record, type);
		ticket.ifPresent((code) -> observation.highCardinalityKeyValue(TicketInLogs.KEY, code));
		observation.observe(() -> this.inbox.receive(event)
			.contextWrite((context) -> context.put(ObservationThreadLocalAccessor.KEY, observation))
			.contextWrite((context) -> ticket.map((code) -> context.put(TicketInLogs.KEY, code)).orElse(context))
			.block(this.properties.timeout()));
	}

	/** Goes on with the trace that the event names. */
	private Observation observation(ConsumerRecord<?, ?> record, String type) {
		ReceiverContext<Headers> context = new ReceiverContext<>(InboxListener::header);
		context.setCarrier(record.headers());
		return Observation.createNotStarted("destek.inbox", () -> context, this.observations)
			.contextualName("hear " + type)
			.lowCardinalityKeyValue("type", type);
	}

	private static @Nullable String header(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
