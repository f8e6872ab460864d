package org.destek.notification.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.links.AddressTokens;
import org.destek.links.LinkPurpose;
import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.testing.database.EmptiedTables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The mail server is not there, so that what is planned stays as it is. */
@NotificationServiceTest
@TestPropertySource(properties = "destek.delivery.poll=1h")
class NoticePlanningTests {

	@Autowired
	private NoticePlanning planning;

	@Autowired
	private DatabaseClient database;

	@Autowired
	private TransactionalOperator transaction;

	@Autowired
	private AddressTokens tokens;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		Servers.register(registry, 9);
	}

	@BeforeEach
	void empty() {
		EmptiedTables.empty(this.database.getConnectionFactory(), "notice", "reply_address");
	}

	@Test
	void firstMailsBeyondFiveAnHourWaitAndNoneIsDropped() {
		for (int i = 0; i < 12; i++) {
			plan(PlannedNotices.toRequester((i % 2 == 0) ? "elif@example.org" : "Elif@Example.org"));
		}
		List<Instant> times = times();
		Instant first = times.get(0);
		assertThat(times).hasSize(12);
		assertThat(times.subList(0, 5)).allSatisfy((time) -> assertThat(time).isCloseTo(first, soonAfter()));
		for (int i = 5; i < 12; i++) {
			assertThat(times.get(i)).isEqualTo(times.get(i - 5).plus(Duration.ofHours(1)));
		}
	}

	@Test
	void firstMailsPlannedAtOnceKeepThePaceToo() {
		Flux.fromStream(IntStream.range(0, 20).boxed())
			.flatMap((each) -> planned(PlannedNotices.toRequester("elif@example.org")), 5)
			.then()
			.block();
		Instant soon = times().get(0).plus(Duration.ofMinutes(10));
		assertThat(times()).hasSize(20).filteredOn((time) -> time.isBefore(soon)).hasSize(5);
	}

	@Test
	void aMailboxHasOneBudgetHoweverItsAddressIsWritten() {
		Stream
			.of("elify@gmail.com", "e.lify@gmail.com", "elify+1@gmail.com", "elify+2@gmail.com", "ELIFY@googlemail.com",
					"el.if.y+3@gmail.com")
			.forEach((address) -> plan(PlannedNotices.toRequester(address)));
		assertThat(times().get(5)).isEqualTo(times().get(0).plus(Duration.ofHours(1)));
	}

	@Test
	void noMoreThanThirtyADayLeaveToAStrangersMailbox() {
		IntStream.range(0, 40).forEach((each) -> plan(PlannedNotices.toRequester("elif@example.org")));
		IntStream.range(0, 40).forEach((each) -> plan(PlannedNotices.asked("elif@example.org")));
		List<Instant> times = times();
		assertThat(times).hasSize(80);
		for (Instant begin : times) {
			assertThat(countIn(times, begin, Duration.ofHours(1))).isLessThanOrEqualTo(10);
			assertThat(countIn(times, begin, Duration.ofDays(1))).isLessThanOrEqualTo(30);
		}
	}

	@Test
	void firstMailsLeaveRoomForWhatAPersonAsksFor() {
		IntStream.range(0, 40).forEach((each) -> plan(PlannedNotices.toRequester("elif@example.org")));
		Instant first = times().get(0);
		plan(PlannedNotices.asked("elif@example.org"));
		assertThat(this.database.sql("select not_before from notice where kind = 'form-pointer'")
			.map((row) -> row.get("not_before", Instant.class))
			.one()
			.block()).isCloseTo(first, soonAfter());
	}

	private static long countIn(List<Instant> times, Instant begin, Duration period) {
		return times.stream().filter((time) -> !time.isBefore(begin) && time.isBefore(begin.plus(period))).count();
	}

	@Test
	void thePaceOfOneAddressIsNoOthers() {
		IntStream.range(0, 8).forEach((each) -> plan(PlannedNotices.toRequester("ogrenci" + each + "@example.org")));
		IntStream.range(0, 8).forEach((each) -> plan(PlannedNotices.toStaff("staj@example.org")));
		Instant first = times().get(0);
		assertThat(times()).hasSize(16).allSatisfy((time) -> assertThat(time).isCloseTo(first, soonAfter()));
	}

	@Test
	void theSameEventPlansTheSameNoticeOnce() {
		PlannedNotice notice = PlannedNotices.toStaff("staj@example.org");
		plan(notice, notice);
		plan(notice);
		assertThat(times()).hasSize(1);
	}

	@Test
	void aMemberOfStaffWhoAsksIsToldAsBoth() {
		PlannedNotice toStaff = PlannedNotices.toStaff("staj@example.org");
		PlannedNotice toRequester = PlannedNotices.toRequester("staj@example.org");
		plan(toStaff,
				new PlannedNotice(toStaff.eventId(), toStaff.ticket(), toRequester.recipient(), toRequester.content()));
		assertThat(texts("message_id")).hasSize(2).doesNotHaveDuplicates();
	}

	@Test
	void messageIdComesFromEventAndRecipientAndCannotBeGuessed() {
		PlannedNotice notice = PlannedNotices.toStaff("staj@example.org");
		plan(notice);
		String before = texts("message_id").get(0);
		empty();
		plan(notice);
		assertThat(texts("message_id")).containsExactly(before);
		assertThat(this.tokens.verify(LinkPurpose.REPLY_ADDRESS, before.substring(1, before.indexOf('@'))))
			.contains(notice.id());
	}

	@Test
	void oneTicketAndRecipientHasOneReplyAddress() {
		UUID ticket = UUID.randomUUID();
		plan(PlannedNotices.toStaff("staj@example.org", ticket));
		plan(PlannedNotices.toStaff("staj@example.org", ticket));
		plan(PlannedNotices.toStaff("mehmet@example.org", ticket));
		assertThat(texts("reply_id::text")).hasSize(3);
		assertThat(Stream.of(texts("reply_id::text")).flatMap(List::stream).distinct()).hasSize(2);
	}

	@Test
	void noWordThatWasTypedIsKeptForAFirstMail() {
		plan(PlannedNotices.toRequester("elif@example.org"));
		assertThat(texts("content::text")).containsExactly(
				"{\"team\": null, \"topic\": \"Staj Yönetim Sistemi\", \"savedAt\": \"2026-11-23T11:05:00Z\", \"expected\": null}");
		assertThat(texts("coalesce(recipient_name, 'none')")).containsExactly("none");
	}

	private static TemporalUnitOffset soonAfter() {
		return within(5, ChronoUnit.SECONDS);
	}

	private void plan(PlannedNotice... notices) {
		planned(notices).block();
	}

	private Mono<Void> planned(PlannedNotice... notices) {
		return this.planning.plan(List.of(notices)).as(this.transaction::transactional);
	}

	private List<Instant> times() {
		return this.database.sql("select not_before from notice order by not_before")
			.map((row) -> row.get("not_before", Instant.class))
			.all()
			.collectList()
			.block();
	}

	private List<String> texts(String column) {
		return this.database.sql("select " + column + " as it from notice")
			.map((row) -> row.get("it", String.class))
			.all()
			.collectList()
			.block();
	}

}
