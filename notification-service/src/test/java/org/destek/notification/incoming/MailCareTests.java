package org.destek.notification.incoming;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import org.destek.links.MailLinks;
import org.destek.notification.incoming.IncomingTable.SentNotice;

import static org.assertj.core.api.Assertions.assertThat;

/** Files, floods, the quarantine and originals. */
@TestPropertySource(properties = { "destek.incoming.mailboxes.main.topic=eposta",
		"destek.incoming.mailboxes.second.host=localhost", "destek.incoming.mailboxes.second.tls=none",
		"destek.incoming.mailboxes.second.username=bys@example.org", "destek.incoming.mailboxes.second.topic=bys" })
class MailCareTests extends IncomingServiceTests {

	private static final byte[] FILE = "content".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private MailLinks links;

	@Autowired
	private MailSweeper sweeper;

	@LocalServerPort
	private int port;

	private WebTestClient client;

	@DynamicPropertySource
	static void secondMailbox(DynamicPropertyRegistry registry) {
		registry.add("destek.incoming.mailboxes.second.port", MAIL::imapPort);
	}

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(20))
			.build();
	}

	@Test
	void handsFilesOverByTheDoorOfTheForm() {
		SentNotice notice = toStaff();
		deliver(notice,
				reply(notice, "Ekte.").withFile("bir.txt", "text/plain", FILE)
					.withFile("video.mp4", "video/mp4", "KIND".getBytes(StandardCharsets.UTF_8))
					.withFile("iki.txt", "text/plain", FILE)
					.withFile("uc.txt", "text/plain", FILE)
					.withFile("dort.txt", "text/plain", FILE));
		awaitCount("state = 'told'", 1);
		JsonNode event = valid("reply-received.v1", this.table.events("reply-received.v1").get(0));
		assertThat(event.get("attachments").findValuesAsString("name")).containsExactly("bir.txt", "iki.txt", "uc.txt");
		assertThat(event.get("refusedFiles").findValuesAsString("reason")).containsExactly("kind", "too-many");
		String mail = this.table.texts("select id from incoming_mail").get(0);
		assertThat(ATTACHMENTS.devices()).hasSize(3).containsOnly("mail-" + mail);
	}

	@Test
	void aMailWaitsForAttachmentServiceAndOthersDoNot() {
		SentNotice first = toStaff();
		SentNotice second = toStaff();
		ATTACHMENTS.close();
		deliver(first, reply(first, "Ekte.").withFile("bir.txt", "text/plain", FILE));
		awaitCount("state = 'new' and reason = 'attachments'", 1);
		deliver(first, reply(first, "Ekteki gelmedi mi?"));
		awaitCount("state = 'new' and reason = 'order' and put_offs > 3", 1);
		deliver(first, reply(first, "Üçüncü."));
		deliver(second, reply(second, "Tamam."));
		awaitCount("state = 'told' and ticket_id = '" + second.ticket() + "'", 1);
		assertThat(this.table.count("state = 'new'")).isEqualTo(3);
		ATTACHMENTS.open();
		awaitCount("state = 'told'", 4);
		assertThat(this.table.events("reply-received.v1")
			.stream()
			.filter((event) -> event.contains(first.ticket().toString()))
			.map((event) -> valid("reply-received.v1", event).get("text").asString()))
			.containsExactly("Ekte.", "Ekteki gelmedi mi?", "Üçüncü.");
	}

	@Test
	void aFileThatFailsAgainAndAgainHoldsUpNobodyForEver() {
		SentNotice bad = toStaff();
		SentNotice good = toStaff();
		deliver(bad,
				reply(bad, "Ekte.").withFile("bir.txt", "text/plain", FILE)
					.withFile("kotu.txt", "text/plain", "BREAK".getBytes(StandardCharsets.UTF_8))
					.withFile("iki.txt", "text/plain", FILE));
		awaitCount("state = 'new' and reason = 'file' and files ->> 'failures' is not null", 1);
		deliver(bad, reply(bad, "Sonraki."));
		deliver(good, reply(good, "Ekte.").withFile("uc.txt", "text/plain", FILE));
		awaitCount("state = 'told' and ticket_id = '" + good.ticket() + "'", 1);
		awaitCount("state = 'told'", 3);
		JsonNode event = valid("reply-received.v1",
				this.table.events("reply-received.v1")
					.stream()
					.filter((each) -> each.contains("kotu"))
					.toList()
					.get(0));
		assertThat(event.get("attachments").findValuesAsString("name")).containsExactly("bir.txt", "iki.txt");
		assertThat(event.get("refusedFiles").findValuesAsString("reason")).containsExactly("empty");
	}

	@Test
	void aMailThatAnswersNothingBecomesARequestWhereTheMailboxTakesSuch() {
		this.postman.deliver("destek@example.org",
				Letter.from("=?utf-8?q?I=C5=9F=C4=B1l?= <isil@ogr.example.org>", "Kotam doldu.")
					.with("Subject", "Kota")
					.toString());
		awaitCount("state = 'told'", 1);
		JsonNode event = valid("request-mailed.v1", this.table.events("request-mailed.v1").get(0));
		assertThat(event.get("topic").asString()).isEqualTo("eposta");
		assertThat(event.get("subject").asString()).isEqualTo("Kota");
		assertThat(this.table.texts("select key = (data::json ->> 'mailId')::uuid from outbox"))
			.containsExactly("true");
	}

	@Test
	void noRequestIsMadeForAForgedSenderOrAnAddressThatNobodyCanAnswer() {
		this.postman.deliver("destek@example.org", "Authentication-Results: mx.example.org; dmarc=fail\r\n"
				+ Letter.from("isil@ogr.example.org", "Kotam doldu."));
		this.postman.deliver("destek@example.org", Letter.from("kok@localhost", "Kotam doldu.").toString());
		awaitCount("state = 'quarantined' and reason = 'unauthenticated'", 1);
		awaitCount("state = 'quarantined' and reason = 'no-sender'", 1);
		assertThat(this.table.events("request-mailed.v1")).isEmpty();
	}

	@Test
	void aMailToTwoMailboxesIsOneMail() {
		String mail = Letter.from("isil@ogr.example.org", "Kotam doldu.").toString();
		this.postman.deliver("destek@example.org", mail);
		awaitCount("state = 'told'", 1);
		this.postman.deliver("bys@example.org", mail);
		this.postman.deliver("bys@example.org", Letter.from("elif@ogr.example.org", "Notum yok.").toString());
		awaitCount("state = 'told'", 2);
		assertThat(this.table.count("true")).isEqualTo(2);
		assertThat(this.table.texts("select mailbox from incoming_mail order by arrival")).containsExactly("main",
				"second");
		assertThat(this.table.events("request-mailed.v1"))
			.extracting((event) -> valid("request-mailed.v1", event).get("topic").asString())
			.containsExactly("eposta", "bys");
	}

	@Test
	void moreThanFiveMailsOfAStrangerWaitForTheirTurnAndNoneIsLost() {
		IntStream.range(0, 8)
			.forEach((each) -> this.postman.deliver("destek@example.org",
					Letter.from("yabanci@example.com", "Mektup " + each).toString()));
		awaitCount("state = 'told'", 5);
		awaitCount("state = 'new' and reason = 'flood' and next_attempt_at > now() + interval '4 minutes'", 3);
		this.table.change("update incoming_mail set next_attempt_at = now(), turn_at = now() - interval '6 minutes'");
		awaitCount("state = 'told'", 8);
	}

	@Test
	void moreThanTenMailsToATicketWait() {
		SentNotice notice = toStaff();
		IntStream.range(0, 12).forEach((each) -> deliver(notice, reply(notice, "Mektup " + each)));
		awaitCount("state = 'told'", 10);
		awaitCount("state = 'new' and reason = 'flood'", 2);
	}

	@Test
	void moreThanAHundredMailsOfASenderWithGoodTokensWait() {
		SentNotice notice = toStaff();
		this.table.change("""
				insert into incoming_mail (id, mailbox, message_id, sha256, size, received_at, state, next_attempt_at,
				                           sender, ticket_id, turn_at)
				select gen_random_uuid(), 'main', '<' || n || '@mail.example.com>', 'seed', 1, now(), 'told', now(),
				       'gul.sahin@example.org', gen_random_uuid(), now() - interval '1 minute'
				  from generate_series(1, 99) as n
				""");
		deliver(notice, reply(notice, "Yüzüncü."));
		awaitCount("state = 'told'", 100);
		deliver(notice, reply(notice, "Yüz birinci."));
		awaitCount("state = 'new' and reason = 'flood' and next_attempt_at > now() + interval '3 minutes'", 1);
		assertThat(this.table.events("reply-received.v1")).hasSize(1);
	}

	@Test
	void operationsReleaseAndDiscardWhatIsInTheQuarantine() {
		SentNotice notice = toStaff();
		this.table.change("create table away as select * from reply_address");
		this.table.change("update notice set reply_id = null");
		this.table.change("delete from reply_address");
		deliver(notice, reply(notice, "Gizli sözler."));
		this.postman.deliver("destek@example.org", Letter.from("a@b.org, c@d.org", "Kim?").toString());
		awaitCount("state = 'quarantined'", 2);
		String listed = get("/actuator/quarantine?limit=10");
		assertThat(listed).contains("forged-token", "no-sender", "example.org").doesNotContain("gul.sahin", "Gizli");
		this.table.change("insert into reply_address select * from away");
		this.table.change("drop table away");
		this.table.change("update notice set reply_id = (select id from reply_address limit 1)");
		decide("forged-token", "release", 204);
		awaitCount("state = 'told'", 1);
		assertThat(
				valid("reply-received.v1", this.table.events("reply-received.v1").get(0)).get("released").asBoolean())
			.isTrue();
		decide("no-sender", "burn", 400);
		String id = decide("no-sender", "discard", 204);
		this.client.get().uri("/actuator/quarantine/" + id).exchange().expectStatus().isNotFound();
		this.client.post()
			.uri("/actuator/quarantine/" + id)
			.bodyValue(Map.of("action", "release"))
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@Test
	void showsAMailAsItCameToWhoeverHasASignedLink() {
		SentNotice notice = toStaff();
		deliver(notice, reply(notice, "Yanıt.\r\n\r\nOn Mon, 23 Nov 2026, Destek wrote:\r\n> alıntı ğüşıöç"));
		awaitCount("state = 'told'", 1);
		UUID id = UUID.fromString(this.table.texts("select id from incoming_mail").get(0));
		String link = this.links.pathTo(id, Duration.ofHours(1));
		this.client.get()
			.uri(link)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/plain;charset=UTF-8")
			.expectBody(String.class)
			.value((text) -> assertThat(text).contains("From: gul.sahin@example.org", "alıntı ğüşıöç"));
		this.client.get()
			.uri(link + "&original")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("message/rfc822")
			.expectBody(String.class)
			.value((mail) -> assertThat(mail).contains("Message-ID:", "> alıntı"));
		for (String wrong : List.of(link + "x", link.replace("expires=", "expires=9"), "/api/mails/" + id,
				"/api/mails/nonsense?expires=1&key=k1&signature=s")) {
			this.client.get().uri(wrong).exchange().expectStatus().isNotFound();
		}
		this.table.change("update incoming_mail set received_at = now() - interval '181 days'");
		this.sweeper.sweep().block();
		this.client.get().uri(link).exchange().expectStatus().isNotFound();
		assertThat(this.table.count("erased_at is not null and sender is null and state = 'told'")).isOne();
		assertThat(this.table.texts("select position from mail_chunk")).isEmpty();
	}

	private String decide(String reason, String action, int status) {
		String id = this.table.texts("select id from incoming_mail where reason = '" + reason + "'").get(0);
		this.client.post()
			.uri("/actuator/quarantine/" + id)
			.bodyValue(Map.of("action", action))
			.exchange()
			.expectStatus()
			.isEqualTo(status);
		return id;
	}

	private String get(String path) {
		return this.client.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

	private void deliver(SentNotice notice, Letter letter) {
		this.postman.deliver(notice.replyTo(), letter.toString());
	}

	private static Letter reply(SentNotice notice, String text) {
		return Letter.from("gul.sahin@example.org", text).with("To", notice.replyTo());
	}

}
