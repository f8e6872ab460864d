package org.destek.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.destek.links.AddressTokens;
import org.destek.links.LinkPurpose;
import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.notification.plan.ForRequester.StaffAnswered;
import org.destek.notification.plan.PlannedNotice;
import org.destek.notification.plan.PlannedNotices;
import org.destek.stack.CaughtMail;
import org.destek.stack.MailCatcher;
import org.destek.stack.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@NotificationServiceTest
@Import(NoticeTable.class)
@ExtendWith(OutputCaptureExtension.class)
class MailDispatcherTests {

	private static final MailCatcher MAIL = SharedServers.mail();

	@Autowired
	private NoticeTable notices;

	@Autowired
	private MailDispatcher dispatcher;

	@Autowired
	private DeliveryRound round;

	@Autowired
	private NoticeQueue queue;

	@Autowired
	private GivingUp givingUp;

	@Autowired
	private RetentionSweeper sweeper;

	@Autowired
	private AddressTokens tokens;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		Servers.register(registry, MAIL.smtpPort());
	}

	@BeforeEach
	void beginAnew() {
		this.notices.empty();
		MAIL.clear();
	}

	@AfterEach
	void endQuietly() {
		MAIL.start();
		this.dispatcher.start();
		await().until(() -> this.notices.count("status in ('waiting', 'sending') and not_before <= now()") == 0);
	}

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
	void keepsMailsWhileTheServerIsDownAndSendsAllOnceItIsBack() {
		MAIL.stop();
		IntStream.range(0, 40)
			.forEach((each) -> this.notices.plan(PlannedNotices.toStaff("staj" + each + "@example.org")));
		await().until(() -> this.notices.count("last_outcome = 'unreachable' and status = 'waiting'") >= 3);
		this.notices.change("update notice set next_attempt_at = now() + interval '10 minutes' "
				+ "where last_outcome = 'unreachable' and status = 'waiting'");
		MAIL.start();
		await().atMost(Duration.ofSeconds(10)).until(() -> this.notices.count("status = 'sent'") == 40);
		assertThat(MAIL.messages()).hasSize(40);
		assertThat(MAIL.messages().stream().flatMap((mail) -> mail.recipients().stream())).doesNotHaveDuplicates();
	}

	@Test
	void sendersAtOnceSendEachMailOnce() {
		stopSending();
		PlannedNotice[] many = IntStream.range(0, 100)
			.mapToObj((each) -> PlannedNotices.toStaff("staj" + each + "@example.org"))
			.toArray(PlannedNotice[]::new);
		this.notices.plan(many);
		Flux.range(0, 12).flatMap((each) -> this.round.run(() -> false), 4).then().block();
		assertThat(this.notices.count("status = 'sent' and attempts = 1")).isEqualTo(100);
		assertThat(MAIL.messages().stream().flatMap((mail) -> mail.recipients().stream())).hasSize(100)
			.doesNotHaveDuplicates();
	}

	@Test
	void takesOverFromASenderThatDidNotComeBackButNotBefore() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		assertThat(this.queue.take(UUID.randomUUID(), 10, Duration.ofMinutes(1)).collectList().block()).hasSize(1);
		assertThat(this.queue.take(UUID.randomUUID(), 10, Duration.ofMinutes(1)).collectList().block()).isEmpty();
		this.notices.change("update notice set next_attempt_at = now() - interval '1 second'");
		this.dispatcher.start();
		assertThat(caught(1)).hasSize(1);
		await().until(() -> this.notices.count("status = 'sent' and attempts = 2") == 1);
	}

	@Test
	void aLateSenderDoesNotOverruleTheOneThatTookOver() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		Notice late = this.queue.take(UUID.randomUUID(), 1, Duration.ZERO).blockFirst();
		Notice current = this.queue.take(UUID.randomUUID(), 1, Duration.ofMinutes(1)).blockFirst();
		this.queue
			.record(late, new DeliveryOutcome(DeliveryOutcome.Result.REFUSED, 550, "550"),
					new Verdict(Verdict.Status.FAILED, current.notBefore()))
			.block();
		assertThat(this.notices.count("status = 'sending'")).isOne();
		this.queue.release(current.claim()).block();
	}

	@Test
	void aLateSenderTellsNobodyThatItGaveUp() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj@example.org"));
		Notice late = this.queue.take(UUID.randomUUID(), 1, Duration.ZERO).blockFirst();
		Notice current = this.queue.take(UUID.randomUUID(), 1, Duration.ofMinutes(1)).blockFirst();
		this.givingUp
			.giveUp(late, new DeliveryOutcome(DeliveryOutcome.Result.REFUSED, 550, "550"),
					new Verdict(Verdict.Status.FAILED, current.notBefore()))
			.block();
		assertThat(this.notices.count("status = 'sending' and bounced_at is null")).isOne();
		this.queue.release(current.claim()).block();
	}

	@Test
	void givesBackWhatItDidNotTryWhenItIsStopped() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj1@example.org"), PlannedNotices.toStaff("staj2@example.org"),
				PlannedNotices.toStaff("staj3@example.org"));
		this.round.run(() -> true).block();
		assertThat(MAIL.messages()).hasSize(1);
		assertThat(this.notices.count("status = 'waiting' and attempts = 0 and next_attempt_at <= now()")).isEqualTo(2);
	}

	@Test
	void oneNoticeThatCannotBeReadHoldsUpNoOther() {
		stopSending();
		this.notices.plan(PlannedNotices.toStaff("staj1@example.org"));
		this.notices.change("update notice set content = '{\"topic\": 1, \"submittedAt\": \"never\"}'");
		this.notices.plan(PlannedNotices.toStaff("staj2@example.org"));
		this.dispatcher.start();
		assertThat(caught(1).get(0).recipients()).containsExactly("staj2@example.org");
		assertThat(this.notices.count("status in ('waiting', 'sending') and last_error like 'not rendered%'")).isOne();
		this.notices.empty();
	}

	@Test
	void aFirstMailThatIsHeldBackStaysUntilItsTime() {
		planSixFirstMails();
		assertThat(caught(5)).hasSize(5);
		assertThat(this.notices.count("status = 'waiting' and next_attempt_at > now() + interval '59 minutes'"))
			.isOne();
		this.notices.change("update notice set next_attempt_at = now() where status = 'waiting'");
		assertThat(caught(6)).hasSize(6);
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

	@Test
	void emptiesTheWordsOfOldMailsAndOfNoOthers() {
		this.notices.plan(PlannedNotices.toStaff("eski@example.org"), PlannedNotices.toStaff("yeni@example.org"));
		await().until(() -> this.notices.count("status = 'sent'") == 2);
		planSixFirstMails();
		await().until(() -> this.notices.count("status = 'sent'") == 7);
		this.notices.change("update notice set created_at = now() - interval '31 days' "
				+ "where recipient = 'eski@example.org' or status = 'waiting'");
		this.sweeper.sweep().block();
		assertThat(this.notices.texts("select recipient from notice where content is null and recipient_name is null"))
			.containsExactly("eski@example.org");
		this.notices.empty();
	}

	private void planSixFirstMails() {
		IntStream.range(0, 6).forEach((each) -> this.notices.plan(PlannedNotices.toRequester("elif@example.org")));
	}

	private void stopSending() {
		this.dispatcher.stop();
		await().until(() -> !this.dispatcher.isRunning());
	}

	private List<CaughtMail> caught(int number) {
		await().until(() -> MAIL.messages().size() >= number);
		return MAIL.messages();
	}

}
