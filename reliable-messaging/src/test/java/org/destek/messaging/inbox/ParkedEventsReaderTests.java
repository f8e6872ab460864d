package org.destek.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.r2dbc.spi.ConnectionFactory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.r2dbc.ConnectionFactoryBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.destek.foundation.telemetry.Traces;
import org.destek.messaging.inbox.retry.InboxFailures;
import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ParkedEventsReaderTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private static final Instant NOW = Instant.parse("2026-11-30T11:05:00Z");

	private static final ConnectionFactory CONNECTIONS = migrated(SharedServers.database("readingparked"));

	private final DatabaseClient database = DatabaseClient.create(CONNECTIONS);

	private final ParkedEvents parked = parkedAt(NOW);

	private final Map<UUID, RuntimeException> failures = new HashMap<>();

	private final List<UUID> handled = new ArrayList<>();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final ParkedEventsReader reader = reader();

	@BeforeEach
	void beginEmpty() {
		this.database.sql("truncate parked_event, inbox").then().block(SOON);
	}

	@Test
	void holdsLaterEventsOfAKeyOfWhichOneFailed() {
		UUID key = UUID.randomUUID();
		UUID first = park(key, "counted.v2");
		UUID second = park(key, "counted.v2");
		UUID other = park(UUID.randomUUID(), "counted.v2");
		this.failures.put(first, new TransientDataAccessResourceException("away"));
		read();
		assertThat(this.handled).containsExactly(other);
		this.failures.clear();
		read();
		assertThat(this.handled).containsExactly(other, first, second);
		assertThat(waiting()).isZero();
	}

	@Test
	void givesUpAnEventAtWhichItsHandlerStumblesEachTime(CapturedOutput output) {
		UUID key = UUID.randomUUID();
		UUID stumbling = park(key, "counted.v2");
		UUID behind = park(key, "counted.v2");
		this.failures.put(stumbling, new IllegalArgumentException("no such status"));
		for (int attempt = 1; attempt < 5; attempt++) {
			read();
		}
		assertThat(reasonOf(stumbling)).isEqualTo("unknown-type");
		assertThat(this.handled).isEmpty();
		read();
		assertThat(reasonOf(stumbling)).isEqualTo("handler-failed");
		read();
		assertThat(this.handled).containsExactly(behind);
		assertThat(output).contains("failed, attempt 5 of 5").contains("at " + ParkedEventsReaderTests.class.getName());
	}

	@Test
	void givesUpWhatThisVersionCannotUseAndCountsItOn() {
		UUID key = UUID.randomUUID();
		UUID useless = park(key, "counted.v2");
		UUID behind = park(key, "counted.v2");
		this.failures.put(useless, new UnusableEventException("unreadable", "The data do not fit"));
		read();
		assertThat(reasonOf(useless)).isEqualTo("unreadable");
		assertThat(this.handled).containsExactly(behind);
		assertThat(this.meters.get("destek.inbox.parked").gauge().value()).isOne();
	}

	@Test
	void isHeldUpByNoRowThatCannotBeRead() {
		UUID broken = park(UUID.randomUUID(), "counted.v2");
		UUID sound = park(UUID.randomUUID(), "counted.v2");
		this.database.sql("update parked_event set data = '{' where event_id = :id")
			.bind("id", broken)
			.then()
			.block(SOON);
		read();
		assertThat(this.handled).containsExactly(sound);
		assertThat(reasonOf(broken)).isEqualTo("unreadable");
	}

	@Test
	void parksNothingThatHadItsEffect() {
		IncomingEvent event = event(UUID.randomUUID(), "counted.v3");
		this.database.sql("insert into inbox (event_id, type, received_at) values (:id, 'counted.v3', now())")
			.bind("id", event.id())
			.then()
			.block(SOON);
		assertThat(this.parked.add(event, null).block(SOON)).isFalse();
		assertThat(waiting()).isZero();
	}

	@Test
	void saysThatAnotherCopyHandledWhatWaited(CapturedOutput output) {
		UUID event = park(UUID.randomUUID(), "counted.v2");
		this.database.sql("insert into inbox (event_id, type, received_at) values (:id, 'counted.v2', now())")
			.bind("id", event)
			.then()
			.block(SOON);
		read();
		assertThat(this.handled).isEmpty();
		assertThat(waiting()).isZero();
		assertThat(output).contains("%s of type counted.v2 had been handled by another copy".formatted(event));
	}

	@Test
	void saysThatTypesWentThatItHasNoUseFor(CapturedOutput output) {
		park(UUID.randomUUID(), "boring.v1");
		park(UUID.randomUUID(), "boring.v1");
		read();
		assertThat(waiting()).isZero();
		assertThat(output).contains("2 parked events of type boring.v1 went: this version has no use for them");
	}

	@Test
	void saysWhyThoseHadWaitedThatWentByTheirAge(CapturedOutput output) {
		ParkedEvents longAgo = parkedAt(NOW.minus(Duration.ofDays(31)));
		longAgo.add(event(UUID.randomUUID(), "counted.v3"), null).block(SOON);
		IncomingEvent useless = event(UUID.randomUUID(), "counted.v2");
		longAgo.add(useless, null).block(SOON);
		longAgo.giveUp(useless.id(), "unreadable").block(SOON);
		UUID young = park(UUID.randomUUID(), "counted.v3");
		read();
		assertThat(reasonOf(young)).isEqualTo("unknown-type");
		assertThat(waiting()).isOne();
		assertThat(output)
			.contains("1 parked events of type counted.v3 went after 30 days: no version came that knew them")
			.contains("1 parked events of type counted.v2 went after 30 days: they could not be used, unreadable");
	}

	private void read() {
		this.reader.readAgain().block(SOON);
	}

	private UUID park(UUID key, String type) {
		IncomingEvent event = event(key, type);
		assertThat(this.parked.add(event, null).block(SOON)).isTrue();
		return event.id();
	}

	private String reasonOf(UUID event) {
		return this.database.sql("select reason from parked_event where event_id = :id")
			.bind("id", event)
			.mapValue(String.class)
			.one()
			.block(SOON);
	}

	private Long waiting() {
		return this.parked.count().block(SOON);
	}

	private ParkedEvents parkedAt(Instant now) {
		return new ParkedEvents(this.database, Clock.fixed(now, ZoneOffset.UTC));
	}

	private ParkedEventsReader reader() {
		InboxFailures failed = new InboxFailures(this.meters);
		InboxMeters counts = new InboxMeters(List.of("counted.v2"), List.of("boring.v1"), failed,
				new InboxHealthIndicator(failed), this.meters);
		Inbox inbox = new Inbox(List.of(new Handler()),
				new ReceivedEvents(this.database, Clock.fixed(NOW, ZoneOffset.UTC)),
				TransactionalOperator.create(new R2dbcTransactionManager(CONNECTIONS)), counts, this.parked,
				new Traces(Tracer.NOOP));
		return new ParkedEventsReader(this.parked, inbox, Set.of("counted.v2"),
				new InboxObservations(ObservationRegistry.NOOP), properties(), this.meters);
	}

	private static InboxProperties properties() {
		return new InboxProperties(List.of("events"), Set.of("boring.v1"), SOON, SOON, Duration.ofDays(14),
				Duration.ofDays(35), Duration.ofDays(30), Duration.ofMinutes(1), Duration.ofMinutes(1));
	}

	private static IncomingEvent event(UUID key, String type) {
		return new IncomingEvent(UUID.randomUUID(), type, "/counting", "subject", NOW, key,
				JsonMapper.shared().createObjectNode());
	}

	private static ConnectionFactory migrated(Database database) {
		Flyway.configure()
			.dataSource(database.jdbcUrl(), database.username(), null)
			.locations("classpath:db/inbox")
			.load()
			.migrate();
		return ConnectionFactoryBuilder.withUrl(database.r2dbcUrl()).username(database.username()).build();
	}

	/** What a newer version understands; fails as the test says. */
	private final class Handler implements EventHandler {

		@Override
		public String type() {
			return "counted.v2";
		}

		@Override
		public Mono<Void> handle(IncomingEvent event) {
			RuntimeException failure = ParkedEventsReaderTests.this.failures.get(event.id());
			if (failure != null) {
				throw failure;
			}
			return Mono.fromRunnable(() -> ParkedEventsReaderTests.this.handled.add(event.id()));
		}

	}

}
