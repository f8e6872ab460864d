package org.destek.foundation.measurement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.measurement.CountingService.Arrivals;
import org.destek.foundation.measurement.Measures.Slot;
import org.destek.testing.database.EmptiedTables;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.foundation.measurement.CountingService.NOW;

/** What arrives is read once to be kept, and nothing of it is missed or counted twice. */
@SpringBootTest(classes = CountingService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ArrivalTests {

	private static final MeasureProperties PROPERTIES = new MeasureProperties(ZoneId.of("Europe/Istanbul"),
			Duration.ofDays(90));

	private static final Instant HOUR = NOW.truncatedTo(ChronoUnit.HOURS);

	private final Arrivals arrivals = new Arrivals("arrivals", true);

	@Autowired
	private DatabaseClient database;

	@Autowired
	private ConnectionFactory connections;

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

	@Test
	void countsAtOnceWhatArrivesAndKeepsItWhenItHasSettled() {
		arrive(NOW.minusSeconds(1), NOW.minusSeconds(1), 5);
		assertThat(hour(NOW).total()).isOne();
		assertThat(kept()).isZero();
		assertThat(hour(NOW.plusSeconds(60)).total()).isOne();
		assertThat(kept()).isOne();
		EmptiedTables.empty(this.database.getConnectionFactory(), "thing");
		assertThat(hour(NOW.plusSeconds(120)).total()).isOne();
	}

	@Test
	void countsARowThatIsCommittedLate() {
		arrive(NOW.minusSeconds(5), NOW.minusSeconds(5), 1);
		Connection late = Mono.from(this.connections.create()).block();
		try {
			Mono.from(late.beginTransaction()).block();
			Flux.from(late.createStatement("insert into thing (at, missed, arrived_at) values ($1, false, $1)")
				.bind("$1", NOW.minusSeconds(4))
				.execute()).flatMap(Result::getRowsUpdated).blockLast();
			assertThat(hour(NOW.plusSeconds(5)).total()).isOne();
			Mono.from(late.commitTransaction()).block();
		}
		finally {
			Mono.from(late.close()).block();
		}
		assertThat(hour(NOW.plusSeconds(90)).total()).isEqualTo(2);
		assertThat(hour(NOW.plusSeconds(180)).total()).isEqualTo(2);
	}

	@Test
	void theMarkWaitsForTheOldestTransactionUnderWay() {
		CountingMark mark = new CountingMark(HOUR, HOUR, HOUR, 40.5);
		assertThat(mark.settled(Duration.ofSeconds(30), NOW)).isEqualTo(NOW.minusMillis(70_500));
	}

	@Test
	void copiesThatCountSideBySideKeepEachRowOnce() {
		hour(NOW);
		for (int each = 0; each < 20; each++) {
			arrive(NOW.minusSeconds(60 - each), NOW.minusSeconds(60 - each), each);
		}
		change("update measured_mark set until = until - interval '20 minutes'");
		Flux.range(0, 8).flatMap((copy) -> taker(NOW.plusSeconds(60), this.arrivals).take(), 8).blockLast();
		assertThat(hour(NOW.plusSeconds(61)).total()).isEqualTo(20);
		assertThat(kept()).isEqualTo(20);
	}

	/** It saw the mark before another copy moved it. */
	@Test
	void aRoundThatWasOvertakenAddsNothing() {
		arrive(NOW.minusSeconds(60), NOW.minusSeconds(60), 1);
		KeptMeasuredHours kept = new KeptMeasuredHours(this.database);
		kept.beginAt("arrivals", HOUR).block();
		CountingSpan seen = CountingSpan.of(HOUR, NOW.minusSeconds(30), HOUR, NOW);
		kept.count(this.arrivals, seen).block();
		kept.count(this.arrivals, seen).block();
		assertThat(this.database.sql("select total from measured_hour where measure = 'arrivals'")
			.map((row) -> row.get("total", Long.class))
			.one()
			.block()).isOne();
	}

	@Test
	void countsWhatArrivesLateInTheHourThatItBelongsTo() {
		hour(NOW);
		Instant later = NOW.plus(Duration.ofMinutes(45));
		arrive(NOW, later.minusSeconds(40), 1);
		assertThat(hour(later).total()).isOne();
	}

	@Test
	void catchesUpOnArrivalsOfTheHoursInWhichNobodyCounted() {
		hour(NOW);
		for (int each = 0; each < 5; each++) {
			Instant at = HOUR.plus(Duration.ofHours(each)).plus(Duration.ofMinutes(50));
			arrive(at, at, 1);
		}
		List<Slot> hours = hours(NOW.plus(Duration.ofHours(5)));
		assertThat(hours).extracting(Slot::total).containsExactly(1L, 1L, 1L, 1L, 1L, 0L);
	}

	@Test
	void beginsTheHourAgainWhenTheClockWasPutBack() {
		arrive(NOW.minusSeconds(60), NOW.minusSeconds(60), 1);
		hour(NOW.plus(Duration.ofMinutes(20)));
		arrive(NOW.minusSeconds(50), NOW.minusSeconds(50), 1);
		assertThat(hour(NOW).total()).isEqualTo(2);
		assertThat(hour(NOW.plus(Duration.ofMinutes(5))).total()).isEqualTo(2);
	}

	@Test
	void makesTheFigureOfAllMarksTogether() {
		arrive(NOW.minusSeconds(100), NOW.minusSeconds(100), 10);
		arrive(NOW.minusSeconds(99), NOW.minusSeconds(99), 20);
		hour(NOW);
		arrive(NOW.minusSeconds(1), NOW.minusSeconds(1), 30);
		arrive(NOW.minusSeconds(1), NOW.minusSeconds(1), 40);
		assertThat(hour(NOW).figure()).isEqualTo(30);
	}

	@Test
	void leavesOutWhatHasNotSettledWhereItMustNotCountYet() {
		Arrivals settledAlone = new Arrivals("settled", false);
		arrive(NOW.minusSeconds(1), NOW.minusSeconds(1), 5);
		assertThat(hours(NOW, settledAlone)).extracting(Slot::total).containsExactly(0L);
		assertThat(hours(NOW.plusSeconds(60), settledAlone)).extracting(Slot::total).containsExactly(1L);
	}

	@Test
	void writesNothingWhileNothingArrives() {
		arrive(NOW.minusSeconds(100), NOW.minusSeconds(100), 10);
		hour(NOW);
		String before = rows();
		hour(NOW.plusSeconds(15));
		hour(NOW.plusSeconds(30));
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void forgetsWhatBelongsToHoursThatAreNotCountedAgain() {
		arrive(NOW.minusSeconds(100), NOW.minusSeconds(100), 10);
		hour(NOW);
		hours(NOW.plus(Duration.ofHours(1)));
		assertThat(kept()).isOne();
		assertThat(hours(NOW.plus(Duration.ofHours(3))).get(0).total()).isOne();
		assertThat(kept()).isZero();
	}

	/** The place of each row version in its file: a row that is written again moves. */
	private String rows() {
		return this.database.sql("""
				select string_agg(place, ' ' order by place) as places from (
				    select ctid::text as place from measured_hour where measure = 'arrivals'
				    union all select ctid::text from measured_mark where measure = 'arrivals'
				    union all select ctid::text from measured_part where measure = 'arrivals') as places
				""").map((row) -> row.get("places", String.class)).one().block();
	}

	private long kept() {
		return this.database
			.sql("select coalesce(sum(total), 0)::bigint as kept from measured_part where measure = 'arrivals'")
			.map((row) -> row.get("kept", Long.class))
			.one()
			.block();
	}

	private Slot hour(Instant now) {
		return hours(now).get(0);
	}

	private List<Slot> hours(Instant now) {
		return hours(now, this.arrivals);
	}

	private List<Slot> hours(Instant now, Measurement measurement) {
		MeasureTaker taker = taker(now, measurement);
		taker.take().block();
		return taker.last().series().get(measurement.name()).hours();
	}

	private MeasureTaker taker(Instant now, Measurement measurement) {
		return new MeasureTaker(List.of(measurement), List.of(), new KeptMeasuredHours(this.database),
				new MeasuredHours(this.database), PROPERTIES, Clock.fixed(now, ZoneOffset.UTC));
	}

	private void arrive(Instant at, Instant arrivedAt, int size) {
		this.database.sql("insert into thing (at, missed, arrived_at, size) values (:at, false, :arrived, :size)")
			.bind("at", at)
			.bind("arrived", arrivedAt)
			.bind("size", size)
			.then()
			.block();
	}

	private void change(String sql) {
		this.database.sql(sql).then().block();
	}

}
