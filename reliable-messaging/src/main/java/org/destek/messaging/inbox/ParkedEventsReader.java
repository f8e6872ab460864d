package org.destek.messaging.inbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.telemetry.ObservedChain;
import org.destek.messaging.inbox.retry.HandlerFaultException;
import org.destek.messaging.inbox.retry.UnusableEvents;

/**
 * Reads parked events again once this version knows their type, which a start or another
 * copy's upgrade brings about.
 */
class ParkedEventsReader {

	private static final Logger logger = LoggerFactory.getLogger(ParkedEventsReader.class);

	static final int BATCH_SIZE = 100;

	private static final String TRACEPARENT = "traceparent";

	private final ParkedEvents parked;

	private final Inbox inbox;

	private final Set<String> handled;

	private final InboxObservations observations;

	private final InboxProperties properties;

	private volatile long waiting;

	ParkedEventsReader(ParkedEvents parked, Inbox inbox, Set<String> handled, InboxObservations observations,
			InboxProperties properties, MeterRegistry meters) {
		this.parked = parked;
		this.inbox = inbox;
		this.handled = handled;
		this.observations = observations;
		this.properties = properties;
		Gauge.builder("destek.inbox.parked", () -> this.waiting)
			.description("Events whose type no running version has known yet, or that were of no use to one that did")
			.register(meters);
	}

	Flux<?> run() {
		return Flux.interval(Duration.ZERO, this.properties.lookAtParked())
			.onBackpressureDrop()
			.concatMap((tick) -> readAgain(), 0);
	}

	/** Reads all that wait once. What fails for now waits for the next time. */
	Mono<Void> readAgain() {
		return removeIgnored().then(Mono.defer(this::readAll))
			.then(Mono.defer(this::removeExpired))
			.then(Mono.defer(this.parked::count))
			.doOnNext((total) -> this.waiting = total)
			.then();
	}

	/** What failed holds up later events of its key, as it would on its partition. */
	private Mono<Void> readAll() {
		Set<UUID> held = new HashSet<>();
		return batch(0, held).expand((last) -> (last > 0) ? batch(last, held) : Mono.empty()).then();
	}

	/** The sequence of the last one; 0 when there are no more. */
	private Mono<Long> batch(long after, Set<UUID> held) {
		return this.parked.ofTypes(this.handled, after, BATCH_SIZE)
			.collectList()
			.flatMapMany(Flux::fromIterable)
			.concatMap((each) -> readUnlessHeld(each, held).thenReturn(each.sequence()))
			.last(0L);
	}

	private Mono<Void> readUnlessHeld(ParkedEvent each, Set<UUID> held) {
		if (held.contains(each.key())) {
			return Mono.empty();
		}
		return Mono.defer(() -> read(each)).onErrorResume((failure) -> failed(each, failure, held));
	}

	private Mono<Void> read(ParkedEvent each) {
		IncomingEvent event = each.event();
		EventHeaders headers = (name) -> name.equals(TRACEPARENT) ? each.traceparent() : null;
		Mono<Void> handling = this.inbox.receive(event)
			.timeout(this.properties.timeout())
			.doOnNext((hadEffect) -> logUnless(hadEffect, each))
			.then(Mono.defer(() -> this.parked.remove(each.eventId())));
		return ObservedChain.of(this.observations.of(event, headers), handling)
			.contextWrite(InboxObservations.ticketOf(event));
	}

	private static void logUnless(boolean hadEffect, ParkedEvent each) {
		if (!hadEffect) {
			logger.info("Parked event {} of type {} had been handled by another copy", each.eventId(), each.type());
		}
	}

	private Mono<Void> failed(ParkedEvent each, Throwable failure, Set<UUID> held) {
		if (failure instanceof UnusableEventException unusable) {
			logger.error("Parked event {} of type {} can never be used ({}): {}", each.eventId(), each.type(),
					unusable.reason(), unusable.getMessage());
			return this.parked.giveUp(each.eventId(), unusable.reason());
		}
		held.add(each.key());
		if (failure instanceof HandlerFaultException fault) {
			return this.parked.countAttempt(each.eventId()).flatMap((attempt) -> stumbled(each, fault, attempt));
		}
		logger.warn("Parked event {} failed for now: {}", each.eventId(), failure.toString());
		return Mono.empty();
	}

	private Mono<Void> stumbled(ParkedEvent each, HandlerFaultException fault, int attempt) {
		logger.error("The handler of parked event {} of type {} failed, attempt {} of {}", each.eventId(), each.type(),
				attempt, HandlerFaultException.ATTEMPTS, fault);
		return (attempt < HandlerFaultException.ATTEMPTS) ? Mono.empty()
				: this.parked.giveUp(each.eventId(), UnusableEvents.PROGRAM_FAULT);
	}

	private Mono<Void> removeIgnored() {
		return this.parked.removeIgnored(this.properties.ignoredTypes())
			.doOnNext((gone) -> logger.info("{} parked events of type {} went: this version has no use for them",
					gone.events(), gone.type()))
			.then();
	}

	private Mono<Void> removeExpired() {
		return this.parked.removeExpired(this.properties.keepParked())
			.doOnNext((gone) -> logger.error("{} parked events of type {} went after {} days: {}", gone.events(),
					gone.type(), this.properties.keepParked().toDays(),
					gone.wereUnknown() ? "no version came that knew them" : "they could not be used, " + gone.reason()))
			.then();
	}

}
