package org.destek.foundation.measurement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

import org.destek.foundation.measurement.CountingService.InMemory;
import org.destek.foundation.measurement.CountingService.Things;
import org.destek.foundation.measurement.Measures.Slot;
import org.destek.testing.database.EmptiedTables;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.foundation.measurement.CountingService.NOW;

@SpringBootTest(classes = CountingService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MeasurementTests {

	private static final MeasureProperties PROPERTIES = new MeasureProperties(ZoneId.of("Europe/Istanbul"),
			Duration.ofDays(90));

	private static final Instant HOUR = NOW.truncatedTo(ChronoUnit.HOURS);

	@Autowired
	private DatabaseClient database;

	@Autowired
	private MeasureTaker taker;

	@Autowired
	private InMemory inMemory;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		SharedServers.Database database = SharedServers.database("measurement");
		registry.add("spring.r2dbc.url", database::r2dbcUrl);
		registry.add("spring.r2dbc.username", database::username);
		registry.add("spring.flyway.url", database::jdbcUrl);
		registry.add("spring.flyway.user", database::username);
		registry.add("spring.flyway.locations", () -> "classpath:db/testing");
	}

	@BeforeEach
	void beginAnew() {
		EmptiedTables.empty(this.database.getConnectionFactory(), "thing", "measured_hour", "measured_part",
				"measured_mark");
	}

	/** The gateway reads it so, in every version. */
	@Test
	void tellsWhatItCountedInTheAgreedShape() {
		this.inMemory.things().add(NOW);
		this.taker.take().block();
		assertThat(told()).isEqualTo("""
				{"at":"2026-11-23T14:30:00Z","series":{"told":{"first":"2026-11-23T14:00:00Z",\
				"hours":[{"from":"2026-11-23T14:00:00Z","total":1,"missed":1,"figure":7}],\
				"days":[{"from":"2026-11-22T21:00:00Z","total":1,"missed":1,"figure":7}]}}}""");
	}

	@Test
	void hasCountedNothingBeforeTheFirstRound() {
		assertThat(at(NOW, List.of()).last()).isEqualTo(new Measures(null, Map.of()));
	}

	@Test
	void countingAgainAndInAnotherCopyChangesNothing() {
		thing(HOUR);
		MeasureTaker one = at(NOW, List.of(new Things("things", 1)));
		one.take().block();
		MeasureTaker other = at(NOW, List.of(new Things("things", 1)));
		other.take().block();
		other.take().block();
		assertThat(other.last().series().get("things")).isEqualTo(one.last().series().get("things"));
	}

	@Test
	void catchesUpOnTheHoursInWhichNobodyCounted() {
		take(NOW, new Things("things", 1));
		thing(HOUR.plus(Duration.ofHours(2)));
		assertThat(take(NOW.plus(Duration.ofHours(5)), new Things("things", 1)).hours()).extracting(Slot::from)
			.containsExactly(IntStream.rangeClosed(0, 5)
				.mapToObj((later) -> HOUR.plus(Duration.ofHours(later)))
				.toArray(Instant[]::new));
		assertThat(take(NOW.plus(Duration.ofDays(30)), new Things("things", 1)).days()).hasSize(8);
	}

	@Test
	void anHourIsCountedAgainAsLongAsMoreMayCome() {
		take(NOW, new Things("short", 1));
		take(NOW, new Things("long", 5));
		Instant later = NOW.plus(Duration.ofHours(4));
		take(later, new Things("short", 1));
		take(later, new Things("long", 5));
		thing(HOUR);
		assertThat(take(later, new Things("short", 1)).hours().get(0).total()).isZero();
		assertThat(take(later, new Things("long", 5)).hours().get(0).total()).isOne();
	}

	@Test
	void whatReachesFarBackIsCountedInEveryFourthRound() {
		Things far = new Things("long", 5);
		take(NOW, far);
		MeasureTaker taker = at(NOW.plus(Duration.ofHours(4)), List.of(far));
		Mono<Void> rounds = taker.rounds();
		rounds.block();
		thing(HOUR);
		thing(HOUR.plus(Duration.ofHours(4)));
		List<Long> oldest = IntStream.range(0, 4).mapToObj((round) -> {
			rounds.block();
			return hours(taker).get(0).total();
		}).toList();
		assertThat(oldest).containsExactly(0L, 0L, 0L, 1L);
		assertThat(hours(taker).get(4).total()).isOne();
	}

	@Test
	void countsNothingAgainWhereNothingWasWritten() {
		AtomicInteger counted = new AtomicInteger();
		Measurement things = new Measurement() {
			@Override
			public String name() {
				return "things";
			}

			@Override
			public String standing() {
				counted.incrementAndGet();
				return Measurement.NOTHING;
			}
		};
		MeasureTaker taker = at(NOW, List.of(things));
		Mono<Void> rounds = taker.rounds();
		List<Integer> counts = IntStream.range(0, 12).mapToObj((round) -> {
			counted.set(0);
			rounds.block();
			return counted.get();
		}).toList();
		assertThat(counts.get(0)).isOne();
		assertThat(counts).contains(0);
		assertThat(taker.last().at()).isEqualTo(NOW);
	}

	/** The scheduler asks for the rounds once, and subscribes each time. */
	@Test
	void eachRoundCountsUpToItsOwnMoment() {
		MeasureTaker taker = new MeasureTaker(List.of(new Things("things", 1)), List.of(),
				new KeptMeasuredHours(this.database), new MeasuredHours(this.database), PROPERTIES, Clock.systemUTC());
		Mono<Void> rounds = taker.rounds();
		rounds.block();
		Instant first = taker.last().at();
		rounds.block();
		assertThat(taker.last().at()).isAfter(first);
	}

	@Test
	void forgetsWhatIsOlderThanNinetyDays() {
		take(NOW, new Things("things", 1));
		assertThat(take(NOW.plus(Duration.ofDays(90)), new Things("things", 1)).days()).extracting(Slot::from)
			.first()
			.isEqualTo(Instant.parse("2027-02-14T21:00:00Z"));
	}

	private Measures.Series take(Instant now, Things things) {
		MeasureTaker taker = at(now, List.of(things));
		taker.take().block();
		return taker.last().series().get(things.name());
	}

	private MeasureTaker at(Instant now, List<Measurement> measurements) {
		return new MeasureTaker(measurements, List.of(), new KeptMeasuredHours(this.database),
				new MeasuredHours(this.database), PROPERTIES, Clock.fixed(now, ZoneOffset.UTC));
	}

	private static List<Slot> hours(MeasureTaker taker) {
		return taker.last().series().get("long").hours();
	}

	private String told() {
		return WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.build()
			.get()
			.uri("/internal/measures")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

	private void thing(Instant at) {
		this.database.sql("insert into thing (at, missed) values (:at, false)").bind("at", at).then().block();
	}

	private void change(String sql) {
		this.database.sql(sql).then().block();
	}

}
