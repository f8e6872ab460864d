package org.destek.notification.inbound;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.destek.notification.inbound.IncomingTable.SentNotice;

import static org.assertj.core.api.Assertions.assertThat;

/** What servers write about our notices, and who complains of them. */
class ServerMailTests extends IncomingServiceTests {

	@Test
	void aBouncedNoticeGoesToTheDeputyAndIsTold() {
		SentNotice notice = toStaff();
		this.table.change("""
				update notice set fallback = '{"address": "vekil@example.org", "name": "Vekil", "language": "tr",
				                               "role": "STAFF"}' where id = '%s'
				""".formatted(notice.id()));
		this.postman.deliver(notice.bounceTo(), bounce(notice));
		awaitCount("state = 'told' and reason = 'bounced'", 1);
		JsonNode event = valid("notice-bounced.v1", this.table.events("notice-bounced.v1").get(0));
		assertThat(event.get("noticeId").asString()).isEqualTo(notice.id().toString());
		assertThat(event.get("reason").asString()).isEqualTo("unknown-address");
		assertThat(this.table.texts("select recipient from notice where instead_of is not null"))
			.containsExactly("vekil@example.org");
	}

	@ParameterizedTest
	@CsvSource({ "MAILER-DAEMON@mx.example.com,failure delivery,This user has no account here.,bounced",
			"postmaster@mx.example.com,Nachricht,Diese Nachricht wird nicht zugestellt.,bounced",
			"Mail Delivery System <ops@mx.example.com>,Mail status,550 5.7.509 your domain does not pass DMARC,sender-refused",
			"<>,Posta,Sorun oluştu.,bounced" })
	void whatAServerWritesToABounceAddressIsABounce(String from, String subject, String text, String reason) {
		SentNotice notice = toStaff();
		this.postman.deliver(notice.bounceTo(),
				serversMail(from, notice, "Mail could not be delivered. " + text).with("Subject", subject).toString());
		awaitCount("state = 'told' and reason = '" + reason + "'", 1);
		assertThat(this.table.texts("select bounce_reason from notice where bounced_at is not null")).hasSize(1);
	}

	@Test
	void delaysAndVacationsToABounceAddressAreNoBounces() {
		SentNotice notice = toStaff();
		this.postman.deliver(notice.bounceTo(),
				serversMail("MAILER-DAEMON@mx.example.com", notice,
						"Your message has not yet been delivered. Delivery attempts will continue to be made.")
					.with("Subject", "Warning: message delayed 24 hours")
					.toString());
		this.postman.deliver(notice.bounceTo(),
				serversMail("gul.sahin@example.org", notice, "Yıllık izindeyim.")
					.with("Auto-Submitted", "auto-replied (vacation)")
					.toString());
		this.postman.deliver(notice.bounceTo(),
				Letter.from("gul.sahin@example.org", "Merhaba.").with("To", notice.bounceTo()).toString());
		awaitCount("state = 'ignored' and reason = 'automatic'", 2);
		awaitCount("state = 'quarantined' and reason = 'no-bounce'", 1);
		assertThat(this.table.texts("select id from notice where bounced_at is not null")).isEmpty();
	}

	@Test
	void whoComplainsIsRememberedAndIsSentNothingUnasked() {
		SentNotice notice = this.table.sent(UUID.randomUUID(), "requester", "elif@example.com");
		this.postman.deliver("destek@example.org", complaint(notice));
		awaitCount("state = 'told' and reason = 'complained'", 1);
		assertThat(this.table.texts("select recipient from notice where complained_at is not null"))
			.containsExactly("elif@example.com");
		this.postman.deliver("destek@example.org", Letter.from("elif@example.com", "Merhaba").toString());
		awaitCount("state = 'told' and reason = 'pointed'", 1);
		assertThat(this.table.texts("select id from notice where kind = 'form-pointer'")).isEmpty();
	}

	private static Letter serversMail(String from, SentNotice notice, String text) {
		return Letter.from(from, text).with("To", notice.bounceTo());
	}

	private static String complaint(SentNotice notice) {
		return """
				From: <staff@fbl.example.net>
				To: destek@example.org
				Subject: Email Feedback Report
				Message-ID: <%s@fbl.example.net>
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=feedback-report; boundary=b

				--b
				Content-Type: text/plain

				This is an abuse report.
				--b
				Content-Type: message/feedback-report

				Feedback-Type: abuse
				User-Agent: Loop/1.0
				Version: 1
				--b
				Content-Type: text/rfc822-headers

				Message-ID: %s
				--b--
				""".formatted(UUID.randomUUID(), notice.messageId()).replace("\n", "\r\n");
	}

	private static String bounce(SentNotice notice) {
		return """
				Return-Path: <>
				From: MAILER-DAEMON@mx.example.com
				To: %s
				Subject: Undelivered Mail Returned to Sender
				Message-ID: <%s@mx.example.com>
				MIME-Version: 1.0
				Content-Type: multipart/report; report-type=delivery-status; boundary=b

				--b
				Content-Type: text/plain

				It did not work.
				--b
				Content-Type: message/delivery-status

				Reporting-MTA: dns; mx.example.com

				Final-Recipient: rfc822; staj@example.org
				Action: failed
				Status: 5.1.1
				--b
				Content-Type: text/rfc822-headers

				Message-ID: %s
				--b--
				""".formatted(notice.bounceTo(), UUID.randomUUID(), notice.messageId()).replace("\n", "\r\n");
	}

}
