package org.destek.messaging.inbox;

import java.util.function.Function;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import reactor.util.context.Context;

import org.destek.foundation.telemetry.TicketCodes;
import org.destek.foundation.telemetry.TicketInLogs;

/** The part that the handling of an event is of the trace that the event names. */
class InboxObservations {

	private final ObservationRegistry registry;

	InboxObservations(ObservationRegistry registry) {
		this.registry = registry;
	}

	/**
	 * An observation of an event's handling.
	 * @param event the event
	 * @param headers what says which trace it goes on with
	 * @return not started yet
	 */
	Observation of(IncomingEvent event, EventHeaders headers) {
		ReceiverContext<EventHeaders> context = new ReceiverContext<>(EventHeaders::get);
		context.setCarrier(headers);
		Observation observation = Observation.createNotStarted("destek.inbox", () -> context, this.registry)
			.contextualName("hear " + event.type())
			.lowCardinalityKeyValue("type", event.type());
		TicketCodes.read(event.subject())
			.ifPresent((code) -> observation.highCardinalityKeyValue(TicketInLogs.KEY, code));
		return observation;
	}

	/** Has the event's log lines name its ticket. */
	static Function<Context, Context> ticketOf(IncomingEvent event) {
		return TicketCodes.read(event.subject()).map(TicketInLogs::along).orElse(Function.identity());
	}

}
