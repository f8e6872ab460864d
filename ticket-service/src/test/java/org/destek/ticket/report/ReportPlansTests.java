package org.destek.ticket.report;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.destek.foundation.language.Language;
import org.destek.testing.plan.FilledDatabase;
import org.destek.testing.plan.QueryPlans;
import org.destek.testing.plan.StatementRecorder;
import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;
import org.destek.ticket.RecordedStatements;
import org.destek.ticket.people.Viewer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the report asks of a database that has been filled: a month of it reads no growing
 * table from one end to the other, and no report ever reads tickets or messages. With
 * {@code -Dtests.filled=1000000} it tells how long each took.
 */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "destek.topics.file=src/test/resources/desk-topics.yml",
				"destek.calendar.file=src/test/resources/desk-calendar.yml",
				"spring.r2dbc.properties.statementTimeout=PT5M" })
@Import(RecordedStatements.class)
class ReportPlansTests {

	private static final Database DATABASE = SharedServers.database("reported");

	private static final Logger logger = LoggerFactory.getLogger(ReportPlansTests.class);

	private static final Viewer HEAD = new Viewer("mudur@example.org", "Müdür", "tr", Set.of(), Set.of(), true);

	private static final Viewer LEAD = new Viewer("lab@example.org", "Laboratuvar", "tr", Set.of("laboratuvar"),
			Set.of("laboratuvar"), false);

	@Autowired
	private Reporting reporting;

	@Autowired
	private TicketExport export;

	@Autowired
	private StatementRecorder recorder;

	@Autowired
	private Clock clock;

	@TempDir
	private static Path keys;

	@DynamicPropertySource
	static void surroundings(DynamicPropertyRegistry registry) {
		registry.add("spring.kafka.bootstrap-servers", () -> SharedServers.kafka().bootstrapServers());
		registry.add("DESTEK_KEYS", () -> keys.toString());
		registry.add("spring.r2dbc.url", DATABASE::r2dbcUrl);
		registry.add("spring.r2dbc.username", DATABASE::username);
		registry.add("spring.flyway.url", DATABASE::jdbcUrl);
		registry.add("spring.flyway.user", DATABASE::username);
	}

	@TestFactory
	Stream<DynamicTest> readNoGrowingTableWhole() {
		FilledDatabase filled = FilledDatabase.fill(DATABASE, "/filled/tickets.sql", "{tickets}", this.clock.instant());
		assertThat(filled.grown()).contains("ticket", "message", "report_row");
		QueryPlans plans = new QueryPlans(this.recorder, filled);
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).minusDays(200);
		ReportRequest month = new ReportRequest(day.toString(), day.plusDays(30).toString(), null);
		return Stream.of(HEAD, LEAD)
			.flatMap((viewer) -> Stream.of(
					DynamicTest.dynamicTest(viewer.name() + " month", () -> check(plans, () -> report(viewer, month))),
					DynamicTest.dynamicTest(viewer.name() + " tickets",
							() -> check(plans, () -> tickets(viewer, month)))));
	}

	private void check(QueryPlans plans, Runnable asked) {
		assertThat(plans.check(asked)).isPositive();
		if (System.getProperty("tests.filled") != null) {
			long start = System.nanoTime();
			asked.run();
			logger.info("Measured: {} ms", (System.nanoTime() - start) / 1_000_000);
		}
	}

	private void report(Viewer viewer, ReportRequest request) {
		Report report = this.reporting.report(viewer, request, Language.TR).block(Duration.ofMinutes(2));
		assertThat(report.total().requests()).isPositive();
		assertThat(report.total().answer().half()).isPositive();
	}

	private void tickets(Viewer viewer, ReportRequest request) {
		assertThat(this.export.part(viewer, request, null).block(Duration.ofMinutes(1)).tickets()).isNotEmpty();
	}

}
