package org.destek.ticket.health;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.health.TicketFigures.Figures;

/** Tells operations whether requests flow. */
@Component("ticketsHealthIndicator")
class TicketsHealthIndicator extends AbstractReactiveHealthIndicator {

	private final TicketFigures figures;

	TicketsHealthIndicator(TicketFigures figures) {
		super("Tickets cannot be counted");
		this.figures = figures;
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		return this.figures.now().map((figures) -> health(builder, figures));
	}

	private static Health health(Health.Builder builder, Figures figures) {
		builder.up().withDetail("ticketsToday", figures.today()).withDetail("open", figures.open());
		if (figures.oldestUnanswered() != null) {
			builder.withDetail("oldestUnanswered", figures.oldestUnanswered());
		}
		if (figures.lastSubmission() != null) {
			builder.withDetail("lastSubmission", figures.lastSubmission());
		}
		return builder.build();
	}

}
