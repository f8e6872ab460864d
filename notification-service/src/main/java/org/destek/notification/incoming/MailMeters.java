package org.destek.notification.incoming;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Counts mails for operations. */
@Component
class MailMeters {

	private static final Duration EVERY = Duration.ofSeconds(15);

	private final MeterRegistry registry;

	private final DatabaseClient database;

	private volatile long waiting;

	private volatile long quarantined;

	MailMeters(MeterRegistry registry, DatabaseClient database) {
		this.registry = registry;
		this.database = database;
		Gauge.builder("destek.mails.waiting", this, (each) -> each.waiting)
			.description("Mails that are kept and not yet decided")
			.register(registry);
		Gauge.builder("destek.mails.quarantined", this, (each) -> each.quarantined)
			.description("Mails that operations are to decide")
			.register(registry);
	}

	void count(OpenMail mail, Outcome outcome) {
		String nature = (mail.content() != null) ? mail.content().nature().name().toLowerCase(Locale.ROOT)
				: "unreadable";
		Counter.builder("destek.mails.received")
			.description("Mails that were read, by what they are and what became of them")
			.tag("nature", nature)
			.tag("outcome", outcome.state().label())
			.register(this.registry)
			.increment();
	}

	/** Counts what waits, now and then, for as long as the service runs. */
	Flux<?> watch() {
		return Flux.interval(Duration.ZERO, EVERY).onBackpressureDrop().concatMap((tick) -> look(), 1);
	}

	private Mono<Boolean> look() {
		return this.database.sql("""
				select count(*) filter (where state = 'new') as waiting,
				       count(*) filter (where state = 'quarantined') as quarantined
				  from incoming_mail where state in ('new', 'quarantined')
				""").map((row) -> keep(row.get("waiting", Long.class), row.get("quarantined", Long.class))).one();
	}

	private boolean keep(@Nullable Long counted, @Nullable Long held) {
		this.waiting = (counted != null) ? counted : 0;
		this.quarantined = (held != null) ? held : 0;
		return true;
	}

}
