package org.destek.notification.notice.undelivered;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.notification.notice.FormPointers;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.PlannedNotices;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.RequesterNotice.StaffAnswered;
import org.destek.notification.notice.content.TicketReference;
import org.destek.testing.contract.EventContract;
import org.destek.testing.database.EmptiedTables;

import static org.assertj.core.api.Assertions.assertThat;

/** The mail server is not there, so that what is planned stays as it is. */
@NotificationServiceTest
@TestPropertySource(properties = "destek.delivery.poll=1h")
class BouncedNoticesTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Recipient DEPUTY = Recipient.staff("bilgi.islem@example.org", "Bilgi İşlem", "en");

	@Autowired
	private NoticePlanning planning;

	@Autowired
	private BouncedNotices bounced;

	@Autowired
	private AddressCorrection corrected;

	@Autowired
	private FormPointers pointers;

	@Autowired
	private DatabaseClient database;

	@Autowired
	private TransactionalOperator transaction;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		Servers.register(registry, 9);
	}

	@BeforeEach
	void empty() {
		EmptiedTables.empty(this.database.getConnectionFactory(), "notice", "reply_address", "outbox");
	}

	@Test
	void aBouncedNoticeGoesToTheDeputyOnceAndTheTicketHearsOfIt() {
		PlannedNotice notice = PlannedNotices.toStaff("staj@example.org").orElse(DEPUTY);
		run(this.planning.plan(List.of(notice)));
		run(this.bounced.bounced(notice.id(), "mailbox-full"));
		run(this.bounced.bounced(notice.id(), "unknown-address"));
		assertThat(texts("""
				select recipient || ' ' || language || ' ' || kind || ' ' || (instead_of ->> 'address') || ' '
				       || (instead_of ->> 'reason')
				  from notice where recipient <> 'staj@example.org'
				""")).containsExactly("bilgi.islem@example.org en new-request staj@example.org mailbox-full");
		assertThat(texts("select bounce_reason from notice where bounced_at is not null"))
			.containsExactly("mailbox-full");
		assertThat(published()).hasSize(1);
		JsonNode event = JSON.readTree(published().get(0));
		assertThat(EventContract.faults("notice-bounced.v1", published().get(0))).isEmpty();
		assertThat(event.path("noticeId").asString()).isEqualTo(notice.id().toString());
		assertThat(texts("select topic || ' ' || key || ' ' || subject from outbox"))
			.containsExactly("mail-events " + notice.ticket().id() + " " + notice.ticket().code());
	}

	@Test
	void aRequestersBounceIsToldToTheTicketAlone() {
		PlannedNotice notice = PlannedNotices.toRequester("elif@example.org");
		run(this.planning.plan(List.of(notice)));
		run(this.bounced.bounced(notice.id(), "unknown-address"));
		assertThat(published()).singleElement().asString().contains("\"role\":\"requester\"", "elif@example.org");
		assertThat(texts("select id::text from notice")).hasSize(1);
	}

	@Test
	void aDeputyWhoseOwnMailBouncesHasNoDeputy() {
		PlannedNotice notice = PlannedNotices.toStaff(DEPUTY.address()).orElse(DEPUTY);
		run(this.planning.plan(List.of(notice)));
		run(this.bounced.bounced(notice.id(), "other"));
		assertThat(texts("select id::text from notice")).hasSize(1);
	}

	@Test
	void whatIsOutsideAConversationIsToldToNoTicketAndAnsweredToNone() {
		run(this.pointers.pointTo(UUID.randomUUID(), "kim@example.net", "tr"));
		run(this.bounced.bounced(UUID.fromString(texts("select id::text from notice").get(0)), "other"));
		run(this.bounced.bounced(UUID.randomUUID(), "other"));
		assertThat(published()).isEmpty();
		assertThat(texts("select role from notice where ticket_id is null and reply_id is null"))
			.containsExactly("stranger");
	}

	@Test
	void anAddressIsPointedToTheFormOnceADay() {
		run(this.pointers.pointTo(UUID.randomUUID(), "kim@example.net", "tr"));
		run(this.pointers.pointTo(UUID.randomUUID(), "Kim@Example.net", "en"));
		run(this.pointers.pointTo(UUID.randomUUID(), "baska@example.net", "en"));
		assertThat(texts("select recipient from notice order by recipient")).containsExactly("baska@example.net",
				"kim@example.net");
	}

	@Test
	void aCorrectedAddressGetsALinkAndWhatTheFormerOneMissed() {
		PlannedNotice first = PlannedNotices.toRequester("yanlis@example.org");
		PlannedNotice arrived = answer(first.ticket(), "Ulaştı.");
		PlannedNotice missed = answer(first.ticket(), "Ulaşmadı.");
		PlannedNotice waiting = answer(first.ticket(), "Bekliyor.");
		run(this.planning.plan(List.of(first, arrived, missed, waiting)));
		change("update notice set claim = null, next_attempt_at = now() + interval '1 hour', "
				+ "status = case when id = '" + waiting.id() + "' then 'waiting' else 'sent' end");
		run(this.bounced.bounced(first.id(), "unknown-address"));
		run(this.bounced.bounced(missed.id(), "unknown-address"));
		Recipient right = Recipient.requester("dogru@example.org", "tr");
		run(this.corrected.corrected(UUID.randomUUID(), first.ticket(), right, "Staj Yönetim Sistemi"));
		assertThat(texts("select kind || coalesce(' ' || (content ->> 'text'), '') from notice "
				+ "where recipient = 'dogru@example.org' order by 1"))
			.containsExactly("access-link", "request-received", "staff-answered Bekliyor.", "staff-answered Ulaşmadı.");
		assertThat(texts("select id::text from notice where recipient = 'yanlis@example.org' and status = 'waiting'"))
			.isEmpty();
	}

	@Test
	void nothingIsSentAgainThatHasReachedAnAddressAndNoMoreThanTwenty() {
		PlannedNotice first = PlannedNotices.toRequester("yanlis@example.org");
		TicketReference ticket = first.ticket();
		List<PlannedNotice> answers = IntStream.range(0, 25)
			.mapToObj((number) -> answer(ticket, "Yanıt " + number))
			.toList();
		run(this.planning.plan(answers));
		sent();
		answers.forEach((answer) -> run(this.bounced.bounced(answer.id(), "unknown-address")));
		run(this.corrected.corrected(UUID.randomUUID(), ticket, requester("dogru@example.org"), "Staj"));
		assertThat(answersTo("dogru@example.org")).hasSize(20).contains("Yanıt 24").doesNotContain("Yanıt 4");
		sent();
		run(this.corrected.corrected(UUID.randomUUID(), ticket, requester("yeni@example.org"), "Staj"));
		assertThat(answersTo("yeni@example.org")).as("what nobody has had yet").hasSize(5).contains("Yanıt 4");
	}

	@Test
	void aBounceThatComesAfterTheCorrectionSendsTheMailAgainOnce() {
		PlannedNotice first = PlannedNotices.toRequester("yanlis@example.org");
		PlannedNotice answer = answer(first.ticket(), "Geç dönen.");
		run(this.planning.plan(List.of(first, answer)));
		sent();
		run(this.corrected.corrected(UUID.randomUUID(), first.ticket(), requester("dogru@example.org"), "Staj"));
		assertThat(answersTo("dogru@example.org")).isEmpty();
		run(this.bounced.bounced(answer.id(), "unknown-address"));
		run(this.bounced.bounced(answer.id(), "unknown-address"));
		assertThat(answersTo("dogru@example.org")).containsExactly("Geç dönen.");
	}

	private List<String> answersTo(String address) {
		return texts("select content ->> 'text' from notice where kind = 'staff-answered' and recipient = '" + address
				+ "'");
	}

	private void sent() {
		change("update notice set claim = null, status = 'sent'");
	}

	private static Recipient requester(String address) {
		return Recipient.requester(address, "tr");
	}

	private static PlannedNotice answer(TicketReference ticket, String text) {
		return new PlannedNotice(UUID.randomUUID(), ticket, Recipient.requester("yanlis@example.org", "tr"),
				new StaffAnswered("Staj Yönetim Sistemi", "Gül Şahin", text, "answered", List.of()));
	}

	private void run(Mono<Void> work) {
		work.as(this.transaction::transactional).block();
	}

	private List<String> published() {
		return texts("select data from outbox where type = 'notice-bounced.v1'");
	}

	private void change(String sql) {
		this.database.sql(sql).then().block();
	}

	private List<String> texts(String sql) {
		return this.database.sql(sql).map((row) -> row.get(0, String.class)).all().collectList().block();
	}

}
