package org.destek.notification.inbound;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.notification.inbound.classify.ClassifiedMail;
import org.destek.notification.inbound.store.MailOutcome;
import org.destek.notification.reading.MailNature;

/** Counts mails for operations. */
@Component
class MailMeters {

	private static final String UNREADABLE = "unreadable";

	private static final List<String> ABOUT_US = List.of("sender-refused", "complained");

	private static final Duration EVERY = Duration.ofSeconds(15);

	private final MeterRegistry registry;

	private final DatabaseClient database;

	private final Clock clock;

	private volatile Waiting last = new Waiting(0, 0, 0);

	MailMeters(MeterRegistry registry, DatabaseClient database, Clock clock) {
		this.registry = registry;
		this.database = database;
		this.clock = clock;
		for (MailOutcome.State state : MailOutcome.State.values()) {
			Arrays.stream(MailNature.values()).forEach((nature) -> received(label(nature), state));
			received(UNREADABLE, state);
		}
		ABOUT_US.forEach(this::aboutUs);
		Gauge.builder("destek.mails.waiting", this, (each) -> each.last.mails())
			.description("Mails that are kept and not yet decided")
			.register(registry);
		Gauge.builder("destek.mails.quarantined", this, (each) -> each.last.quarantined())
			.description("Mails that operations are to decide")
			.register(registry);
		Gauge.builder("destek.mails.oldest", this, (each) -> each.last.oldestSeconds())
			.baseUnit("seconds")
			.description("How long the oldest undecided mail waits")
			.register(registry);
	}

	void count(ClassifiedMail mail, MailOutcome outcome) {
		received((mail.content() != null) ? label(mail.content().nature()) : UNREADABLE, outcome.state()).increment();
		String reason = outcome.reason();
		if (reason != null && ABOUT_US.contains(reason)) {
			aboutUs(reason).increment();
		}
	}

	/** Nobody's address is wrong then: our server, our domain or what we write is. */
	private Counter aboutUs(String what) {
		return Counter.builder("destek.mails.about.us")
			.description("What other servers hold against our mails")
			.tag("what", what)
			.register(this.registry);
	}

	private Counter received(String nature, MailOutcome.State state) {
		return Counter.builder("destek.mails.received")
			.description("Mails that were read, by what they are and what became of them")
			.tag("nature", nature)
			.tag("outcome", state.label())
			.register(this.registry);
	}

	private static String label(MailNature nature) {
		return nature.name().toLowerCase(Locale.ROOT);
	}

	/** Counts what waits, now and then, for as long as the service runs. */
	Flux<?> watch() {
		return Flux.interval(Duration.ZERO, EVERY).onBackpressureDrop().concatMap((tick) -> refresh(), 1);
	}

	private Mono<Waiting> refresh() {
		return this.database
			.sql("""
					select waiting, quarantined, coalesce(extract(epoch from :now - oldest), 0)::double precision as oldest
					  from (select count(*) as waiting, min(received_at) as oldest from incoming_mail where state = 'new') as undecided,
					       (select count(*) as quarantined from incoming_mail where state = 'quarantined') as held
					""")
			.bind("now", this.clock.instant())
			.map(MailMeters::read)
			.one()
			.doOnNext(this::keep);
	}

	private void keep(Waiting counted) {
		this.last = counted;
	}

	private static Waiting read(Readable row) {
		return new Waiting(number(row, "waiting").longValue(), number(row, "quarantined").longValue(),
				number(row, "oldest").doubleValue());
	}

	private static Number number(Readable row, String column) {
		return (row.get(column) instanceof Number number) ? number : 0;
	}

	private record Waiting(long mails, long quarantined, double oldestSeconds) {
	}

}
