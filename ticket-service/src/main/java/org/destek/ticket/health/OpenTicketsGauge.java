package org.destek.ticket.health;

import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts open tickets twice a minute, for a scrape must not wait for the database. */
@Component
class OpenTicketsGauge {

	private final TicketFigures figures;

	private final AtomicLong open = new AtomicLong();

	OpenTicketsGauge(TicketFigures figures, MeterRegistry meters) {
		this.figures = figures;
		meters.gauge("destek.tickets.open", this.open);
	}

	@Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT30S")
	Mono<Void> count() {
		return this.figures.now().doOnNext((figures) -> this.open.set(figures.open())).then();
	}

}
