package org.destek.ticket.health;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.health.StandingTickets.Counted;

/**
 * Counts how tickets stand twice a minute, for a scrape must not wait for the database.
 */
@Component
class StandingGauges {

	private static final Set<TicketStatus> SHOWN = TicketStatus.changeable();

	private final StandingTickets standing;

	private final Map<String, Long> tickets = new ConcurrentHashMap<>();

	private final AtomicLong held = new AtomicLong();

	StandingGauges(StandingTickets standing, MeterRegistry meters) {
		this.standing = standing;
		Gauge.builder("destek.tickets.open", () -> number(TicketStatus.OPEN))
			.description("Tickets that wait for the office")
			.register(meters);
		SHOWN.forEach((status) -> register(status, meters));
		Gauge.builder("destek.conversation.held.waiting", this.held::get)
			.description("Held replies that nobody has decided")
			.register(meters);
	}

	@Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT30S")
	Mono<Void> count() {
		return Mono.defer(() -> this.standing.count().doOnNext(this::keep).then());
	}

	private void keep(Counted counted) {
		SHOWN.forEach((status) -> this.tickets.put(status.label(), counted.of(status.label())));
		this.held.set(counted.held());
	}

	private long number(TicketStatus status) {
		return this.tickets.getOrDefault(status.label(), 0L);
	}

	private void register(TicketStatus status, MeterRegistry meters) {
		Gauge.builder("destek.tickets.by.status", () -> number(status))
			.description("Tickets that are not closed for good")
			.tag("status", status.label())
			.register(meters);
	}

}
