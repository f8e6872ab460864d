package org.destek.ticket.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
 * What list, counts and search ask of a database that has been filled: nothing of it
 * reads a table that grows from one end to the other. With {@code -Dtests.filled=200000}
 * it tells how long each took.
 */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "destek.topics.file=src/test/resources/desk-topics.yml",
				"destek.calendar.file=src/test/resources/desk-calendar.yml" })
@Import(RecordedStatements.class)
class ListPlansTests {

	private static final Database DATABASE = SharedServers.database("listed");

	private static final Logger logger = LoggerFactory.getLogger(ListPlansTests.class);

	private static final boolean MEASURED = System.getProperty("tests.filled") != null;

	private static final Viewer HEAD = new Viewer("mudur@example.org", "Müdür", "tr", Set.of(), Set.of(), true);

	private static final Viewer LAB = new Viewer("lab@example.org", "Laboratuvar", "tr", Set.of("laboratuvar"),
			Set.of(), false);

	@Autowired
	private TicketListing listing;

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
	Stream<DynamicTest> readsNoGrowingTableWhole() {
		FilledDatabase filled = FilledDatabase.fill(DATABASE, "/filled/tickets.sql", "{tickets}", this.clock.instant());
		assertThat(filled.grown()).contains("ticket", "message", "ticket_row", "ticket_label", "ticket_words",
				"search_word");
		QueryPlans plans = new QueryPlans(this.recorder, filled);
		return requests().flatMap((request) -> Stream.of(HEAD, LAB)
			.map((viewer) -> DynamicTest.dynamicTest(viewer.name() + " " + request,
					() -> check(plans, viewer, request))));
	}

	private void check(QueryPlans plans, Viewer viewer, TicketListRequest request) {
		assertThat(plans.check(() -> page(viewer, request))).isPositive();
		if (MEASURED) {
			measure(viewer, request);
		}
	}

	private void measure(Viewer viewer, TicketListRequest request) {
		long[] nanos = new long[9];
		for (int i = 0; i < nanos.length; i++) {
			long start = System.nanoTime();
			page(viewer, request);
			nanos[i] = System.nanoTime() - start;
		}
		Arrays.sort(nanos);
		logger.info("Measured {} {}: median {} ms, slowest {} ms", viewer.name(), request,
				nanos[nanos.length / 2] / 1_000_000.0, nanos[nanos.length - 1] / 1_000_000.0);
	}

	private DeskTicketPage page(Viewer viewer, TicketListRequest request) {
		return this.listing.page(viewer, request, Language.TR).block(Duration.ofMinutes(1));
	}

	private Stream<TicketListRequest> requests() {
		String deep = new ListCursor(this.clock.instant().minus(Duration.ofDays(300)), new UUID(0, 0)).text();
		Stream<TicketListRequest> views = Stream.of("open", "mine", "nobody", "waiting-for-us", "overdue", "all")
			.flatMap((queue) -> Stream.of(listed(queue, null, null, null), listed(queue, null, null, deep)));
		Stream<TicketListRequest> filtered = Stream.of(listed("all", "lab@example.org", "closed", null),
				listed("all", "lab@example.org", "resolved", deep), listed("all", null, "closed", deep),
				listed("all", "yok@example.org", null, null));
		Stream<TicketListRequest> searched = Stream.of(searched("herkeste", null), searched("herkeste", deep),
				searched("bazen tek4711", null), searched("seyrek", null), searched("\"herkeste bazen\"", null),
				searched("yokboyle", null), searched("kelimeabcz", null), searched("F00000000042", null),
				searched("herkeste status:open", null));
		Stream<TicketListRequest> labelled = Stream.of(labelled("all", "sık", null, null),
				labelled("all", "sık", "urgent", deep), labelled("mine", "sık", null, null),
				labelled("open", null, "urgent", null), labelled("all", null, "normal", deep),
				labelled("overdue", "sık", null, null), searched("herkeste tag:sık priority:acil", null));
		return Stream.of(views, filtered, searched, labelled).flatMap((each) -> each);
	}

	private static TicketListRequest listed(String queue, @Nullable String person, @Nullable String status,
			@Nullable String after) {
		return new TicketListRequest(queue, null, person, status, null, null, null, null, null, after, null);
	}

	private static TicketListRequest searched(String q, @Nullable String after) {
		return new TicketListRequest(null, null, null, null, null, null, null, null, q, after, null);
	}

	private static TicketListRequest labelled(String queue, @Nullable String tag, @Nullable String priority,
			@Nullable String after) {
		return new TicketListRequest(queue, null, null, null, tag, priority, null, null, null, after, null);
	}

}
