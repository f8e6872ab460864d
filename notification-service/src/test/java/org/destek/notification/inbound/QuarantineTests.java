package org.destek.notification.inbound;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

import org.destek.links.MailLinks;
import org.destek.notification.inbound.IncomingTable.SentNotice;
import org.destek.notification.inbound.store.MailSweeper;

import static org.assertj.core.api.Assertions.assertThat;

/** What operations decide in the quarantine, and mails as they came. */
class QuarantineTests extends TwoMailboxes {

	@Autowired
	private MailLinks links;

	@Autowired
	private MailSweeper sweeper;

	@LocalServerPort
	private int port;

	private WebTestClient client;

	@BeforeEach
	void connect() {
		this.client = WebTestClient.bindToServer()
			.baseUrl("http://localhost:" + this.port)
			.responseTimeout(Duration.ofSeconds(20))
			.build();
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

}
