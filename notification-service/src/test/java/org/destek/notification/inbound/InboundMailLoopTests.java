package org.destek.notification.inbound;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.foundation.loop.BackgroundLoop;
import org.destek.notification.inbound.IncomingTable.SentNotice;

import static org.assertj.core.api.Assertions.assertThat;

/** Mails that are handled together, each as if it were alone. */
class InboundMailLoopTests extends IncomingServiceTests {

	@Autowired
	private BackgroundLoop mailReadingLoop;

	@BeforeEach
	void waitForAll() {
		this.mailReadingLoop.stop();
	}

	@AfterEach
	void goOn() {
		this.table.change("alter table outbox drop constraint if exists no_poison");
		readOn();
	}

	@Test
	void whatIsWrongWithOneMailIsItsOwn() {
		this.table.change("alter table outbox add constraint no_poison check (data not like '%Zehir%')");
		Stream.of("Bir.", "Zehir.", "Üç.").forEach((text) -> deliver(toStaff(), text));
		awaitCount("state = 'new'", 3);
		readOn();
		awaitCount("state = 'told'", 2);
		awaitCount("state = 'new' and reason = 'failed' and attempts > 0", 1);
		// Those that were put off once have another time.
		assertThat(this.table.count("state = 'told' and next_attempt_at = received_at")).isEqualTo(2);
		this.table.change("alter table outbox drop constraint no_poison");
		awaitCount("state = 'told'", 3);
		assertThat(texts()).containsExactly("Bir.", "Üç.", "Zehir.");
	}

	@Test
	void mailsToATicketKeepTheirOrderWhicheverBringFiles() {
		SentNotice notice = toStaff();
		deliver(notice, "Bir.");
		this.postman.deliver(notice.replyTo(),
				letter(notice, "İki.").withFile("iki.txt", "text/plain", file()).toString());
		deliver(notice, "Üç.");
		this.postman.deliver(notice.replyTo(),
				letter(notice, "Dört.").withFile("dort.txt", "text/plain", file()).toString());
		deliver(notice, "Beş.");
		awaitCount("state = 'new'", 5);
		readOn();
		awaitCount("state = 'told'", 5);
		assertThat(texts()).containsExactly("Bir.", "İki.", "Üç.", "Dört.", "Beş.");
		assertThat(this.table.count("put_offs > 0")).isZero();
	}

	private void readOn() {
		if (!this.mailReadingLoop.isRunning()) {
			this.mailReadingLoop.start();
		}
	}

	private void deliver(SentNotice notice, String text) {
		this.postman.deliver(notice.replyTo(), letter(notice, text).toString());
	}

	private static Letter letter(SentNotice notice, String text) {
		return Letter.from("gul." + UUID.randomUUID() + "@example.org", text).with("To", notice.replyTo());
	}

	private static byte[] file() {
		return "content".getBytes(StandardCharsets.UTF_8);
	}

	private List<String> texts() {
		return this.table.events("reply-received.v1")
			.stream()
			.map((event) -> valid("reply-received.v1", event).get("text").asString())
			.toList();
	}

}
