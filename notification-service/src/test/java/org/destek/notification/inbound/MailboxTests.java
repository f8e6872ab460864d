package org.destek.notification.inbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

import org.destek.foundation.loop.BackgroundLoop;
import org.destek.notification.inbound.IncomingTable.SentNotice;
import org.destek.notification.inbound.store.IncomingMails;
import org.destek.notification.inbound.store.StoredMail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Keeping what comes, whatever happens to the server, the database's copies or us. */
class MailboxTests extends IncomingServiceTests {

	@Autowired
	private BackgroundLoop mailboxesLoop;

	@Autowired
	private BackgroundLoop mailReadingLoop;

	@Autowired
	private IncomingMails mails;

	@LocalServerPort
	private int port;

	@AfterEach
	void goOn() {
		start(this.mailboxesLoop);
		start(this.mailReadingLoop);
	}

	@Test
	void isWokenByTheServerLongBeforeThePoll() {
		deliver("Birinci");
		awaitCount("state <> 'new'", 1);
		deliver("Ikinci");
		await().atMost(Duration.ofSeconds(60)).until(() -> this.table.count("state <> 'new'") == 2);
	}

	@Test
	void readsOnFromItsPlaceAfterARestart() {
		deliver("Birinci");
		awaitCount("state <> 'new'", 1);
		this.mailboxesLoop.stop();
		deliver("Ikinci");
		String before = position();
		// Were the first one read again, it would be new.
		this.table.change("delete from incoming_mail");
		start(this.mailboxesLoop);
		awaitCount("true", 1);
		assertThat(position()).isNotEqualTo(before);
	}

	@Test
	void readsAllAgainWhenTheMailboxCountsAnewAndKnowsTheRepeats() {
		String mail = Letter.from("elif@example.com", "Merhaba").toString();
		this.postman.deliver("destek@example.org", mail);
		awaitCount("state <> 'new'", 1);
		String validity = this.table.texts("select uid_validity from mailbox_place").get(0);
		MAIL.stop();
		MAIL.start();
		this.postman.deliver("destek@example.org", mail);
		deliver("Sonra gelen");
		awaitCount("true", 2);
		assertThat(this.table.texts("select uid_validity from mailbox_place")).doesNotContain(validity);
	}

	@Test
	void readsWhatCameOnceAServerThatWasAwayIsBack() {
		MAIL.stop();
		await().until(() -> health().contains("\"trouble\""));
		assertThat(health()).contains("DEGRADED");
		MAIL.start();
		deliver("Merhaba");
		await().atMost(Duration.ofSeconds(60)).until(() -> this.table.count("state <> 'new'") == 1);
		await().until(() -> !health().contains("\"trouble\""));
		assertThat(health()).contains("\"connected\":true", "\"uid\":");
	}

	@Test
	void aMailThatWasKeptAndNotReadIsReadByTheNextStart() {
		SentNotice notice = toStaff();
		this.mailReadingLoop.stop();
		this.postman.deliver(notice.replyTo(),
				Letter.from("gul.sahin@example.org", "Tamam.").with("To", notice.replyTo()).toString());
		awaitCount("state = 'new'", 1);
		assertThat(this.table.events("reply-received.v1")).isEmpty();
		start(this.mailReadingLoop);
		awaitCount("state = 'told'", 1);
		assertThat(this.table.events("reply-received.v1")).hasSize(1);
	}

	@Test
	void aMailThatItsReaderDidNotSurviveGoesToTheQuarantine() {
		this.mailReadingLoop.stop();
		deliver("Zehir");
		awaitCount("state = 'new'", 1);
		this.table.change("update incoming_mail set attempts = 6");
		start(this.mailReadingLoop);
		awaitCount("state = 'quarantined' and reason = 'failed'", 1);
	}

	@Test
	void keepsALargeMailInPiecesAndOfATooLargeOneItsHeaders() {
		String large = "ğ".repeat(50) + "\r\n";
		this.postman.deliver("destek@example.org",
				Letter.from("elif@example.com", large.repeat(12_000)).with("Subject", "Uzun").toString());
		awaitCount("state <> 'new' and size > 1200000", 1);
		assertThat(this.table.texts("select count(*) > 4, sum(length(bytes)) from mail_chunk")).containsExactly("true");
		assertThat(this.table.texts("""
				select sum(length(bytes)) = (select size from incoming_mail) from mail_chunk
				""")).containsExactly("true");
		this.postman.deliver("destek@example.org",
				Letter.from("elif@example.com", large.repeat(25_000)).with("Subject", "Çok uzun").toString());
		awaitCount("state = 'quarantined' and reason = 'too-large'", 1);
		assertThat(this.table.texts("""
				select length(bytes) < 1000 from mail_chunk join incoming_mail on id = mail_id
				 where reason = 'too-large'
				""")).containsExactly("true");
	}

	@Test
	void manyAtOnceAreAllKeptInTheirOrder() {
		this.mailReadingLoop.stop();
		IntStream.range(0, 120).forEach((each) -> deliver("Mektup " + each));
		awaitCount("state = 'new'", 120);
		assertThat(this.table.texts("""
				select convert_from(bytes, 'UTF8') from mail_chunk join incoming_mail on id = mail_id order by arrival
				""")).extracting((mail) -> mail.replaceAll("(?s).*Mektup ", "").strip())
			.containsExactlyElementsOf(IntStream.range(0, 120).mapToObj(String::valueOf).toList());
		this.table.empty();
	}

	@Test
	void mailsThatWaitComeBehindNewOnesAndEverMoreRarely() {
		this.mailReadingLoop.stop();
		this.table
			.change("""
					insert into incoming_mail (id, mailbox, message_id, sha256, size, received_at, next_attempt_at, put_offs)
					values ('0192f3a4-6c1e-7b2a-9d35-1f0e8a7c4b21', 'waits', '', '', 1, now(), now() - interval '1 second', 2),
					       (gen_random_uuid(), 'new', '', '', 1, now(), now() - interval '2 seconds', 0)
					""");
		assertThat(this.mails.due(2).map(StoredMail::mailbox).collectList().block()).containsExactly("new", "waits");
		UUID waiting = UUID.fromString("0192f3a4-6c1e-7b2a-9d35-1f0e8a7c4b21");
		this.mails.putOff(waiting, "attachments", null, Duration.ofSeconds(15)).block();
		awaitCount("next_attempt_at between now() + interval '50 seconds' and now() + interval '60 seconds'", 1);
		IntStream.range(0, 30)
			.forEach((each) -> this.mails.putOff(waiting, "attachments", null, Duration.ofSeconds(15)).block());
		awaitCount("next_attempt_at between now() + interval '4 minutes' and now() + interval '5 minutes'", 1);
		this.table.empty();
	}

	@Test
	void theReaderKnowsWhenTheNextMailIsDue() {
		this.mailReadingLoop.stop();
		assertThat(this.mails.nextDue().blockOptional()).isEmpty();
		this.table.change("""
				insert into incoming_mail (id, mailbox, message_id, sha256, size, received_at, next_attempt_at)
				values (gen_random_uuid(), 'one', '', 'x', 1, now(), '2100-01-02T00:00:00Z'),
				       (gen_random_uuid(), 'two', '', 'y', 1, now(), '2100-01-01T00:00:00Z')
				""");
		assertThat(this.mails.nextDue().block()).isEqualTo(Instant.parse("2100-01-01T00:00:00Z"));
		this.table.empty();
	}

	private void deliver(String text) {
		this.postman.deliver("destek@example.org",
				Letter.from("elif." + Math.abs(text.hashCode()) + "@example.com", text).toString());
	}

	private String position() {
		return this.table.texts("select uid from mailbox_place").get(0);
	}

	private String health() {
		return String
			.valueOf(WebTestClient.bindToServer()
				.baseUrl("http://localhost:" + this.port)
				.build()
				.get()
				.uri("/actuator/health/business")
				.exchange()
				.expectBody(Map.class)
				.returnResult()
				.getResponseBody())
			.replaceAll("\\b(\\w+)=", "\"$1\":");
	}

	private static void start(BackgroundLoop loop) {
		if (!loop.isRunning()) {
			loop.start();
		}
	}

}
