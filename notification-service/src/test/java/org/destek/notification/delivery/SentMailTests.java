package org.destek.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.destek.launcher.server.CaughtMail;
import org.destek.links.AddressTokens;
import org.destek.links.LinkPurpose;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.PlannedNotices;
import org.destek.notification.notice.content.RequesterNotice.StaffAnswered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a mail carries when it is sent. */
@ExtendWith(OutputCaptureExtension.class)
class SentMailTests extends RunningDispatcher {

	@Autowired
	private AddressTokens tokens;

	@Test
	void sendsAsSoonAsNoticesAreCommitted() {
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"), PlannedNotices.toRequester("elif@example.org"));
		await().atMost(Duration.ofSeconds(2)).until(() -> MAIL.messages().size() == 2);
		await().until(() -> this.notices.count("status = 'sent' and sent_at is not null and attempts = 1") == 2);
		assertThat(this.notices.texts("select outcome || smtp_code from delivery_attempt")).containsOnly("sent250");
	}

	@Test
	void everyMailCarriesTheAddressesOfItsOwn() throws Exception {
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		UUID reply = UUID.fromString(this.notices.texts("select reply_id from notice").get(0));
		CaughtMail mail = caught(1).get(0);
		assertThat(mail.from()).isEqualTo(
				"destek+b" + this.tokens.sign(LinkPurpose.BOUNCE_ADDRESS, this.notices.onlyId()) + "@example.org");
		assertThat(mail.header("Reply-To"))
			.isEqualTo("destek+" + this.tokens.sign(LinkPurpose.REPLY_ADDRESS, reply) + "@example.org");
		assertThat(mail.header("From")).isEqualTo("Destek Sistemi <destek@example.org>");
		assertThat(MimeUtility.decodeText(mail.header("To"))).isEqualTo("Mehmet Öztürk <staj@example.org>");
		assertThat(mail.recipients()).containsExactly("staj@example.org");
		assertThat(List.of(mail.header("Message-ID"))).isEqualTo(this.notices.texts("select message_id from notice"));
	}

	@Test
	void firstMailHoldsNothingThatWasTyped() {
		this.notices.plan(PlannedNotices.toRequester("elif@example.org"));
		CaughtMail mail = caught(1).get(0);
		assertThat(mail.subject()).isEqualTo("[K7M-3XR-9TQ2] Staj Yönetim Sistemi");
		assertThat(mail.header("To")).isEqualTo("elif@example.org");
		assertThat(mail.text() + mail.html()).contains("K7M-3XR-9TQ2", "Merhaba,", "/tickets/K7M-3XR-9TQ2/enter/")
			.doesNotContain("Elif", "onaylanmış", "Başvurum");
	}

	@Test
	void allMailsOfATicketAndRoleAreOneThread() {
		UUID ticket = UUID.randomUUID();
		PlannedNotice first = PlannedNotices.toStaff("staj@example.org", ticket);
		PlannedNotice toRequester = PlannedNotices.toRequester("elif@example.org");
		this.notices.plan(first, PlannedNotices.toStaff("staj@example.org", ticket),
				new PlannedNotice(first.eventId(), first.ticket(), toRequester.recipient(), toRequester.content()));
		List<CaughtMail> mails = caught(3);
		assertThat(mails).extracting((mail) -> mail.header("References")).doesNotContainNull().hasSize(3);
		assertThat(mails).extracting((mail) -> mail.header("References"))
			.containsOnly("<ticket." + ticket + ".staff@example.org>", "<ticket." + ticket + ".requester@example.org>");
		assertThat(mails).allMatch((mail) -> mail.header("References").equals(mail.header("In-Reply-To")));
		assertThat(mails).extracting((mail) -> mail.header("Message-ID")).doesNotHaveDuplicates();
	}

	@Test
	void aRequestersThreadKeepsTheSubjectOfItsFirstMailWhenTheTicketMoves() {
		PlannedNotice first = PlannedNotices.toRequester("elif@example.org");
		this.notices.plan(first);
		this.notices.plan(new PlannedNotice(UUID.randomUUID(), first.ticket(), first.recipient(),
				new StaffAnswered("Diğer", "Gül Şahin", "Taşıdık.", "answered", List.of())));
		assertThat(caught(2)).extracting(CaughtMail::subject).containsOnly("[K7M-3XR-9TQ2] Staj Yönetim Sistemi");
	}

	@Test
	void theLogLineOfAMailCarriesTheTraceOfItsClick(CapturedOutput output) {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		this.notices
			.change("update notice set traceparent = " + "'00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'");
		this.dispatcher.start();
		caught(1);
		await().until(() -> output.getOut()
			.lines()
			.anyMatch(
					(line) -> line.contains("0af7651916cd43dd8448eb211c80319c") && line.contains("Sent new-request")));
		assertThat(output.getOut()).doesNotContain("staj@example.org", "Öztürk", "Başvurum");
	}

}
