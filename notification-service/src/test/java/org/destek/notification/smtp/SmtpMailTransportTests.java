package org.destek.notification.smtp;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;
import org.destek.notification.delivery.transport.MailTransport;
import org.destek.notification.smtp.ScriptedSmtpServer.Cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SmtpMailTransportTests {

	private static final SmtpTimeouts LONG_TIMEOUTS = timeouts(Duration.ofSeconds(1), Duration.ofSeconds(30));

	private static final SmtpTimeouts HASTY = timeouts(Duration.ofMillis(300), Duration.ofMillis(300));

	private final ScriptedSmtpServer server = new ScriptedSmtpServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void sendsABatchOverOneConnectionFromABounceAddressEach() {
		try (MailTransport.Batch batch = transport(this.server.port()).begin()) {
			assertThat(batch.send(Mails.usual()).result()).isEqualTo(Result.SENT);
			assertThat(batch.send(Mails.usual()).result()).isEqualTo(Result.SENT);
		}
		assertThat(this.server.connections()).isOne();
		assertThat(this.server.mails()).hasSize(2);
		assertThat(this.server.commands()).contains("MAIL FROM:<destek+bab23@example.org>");
	}

	@ParameterizedTest
	@CsvSource({ "RCPT, 550 5.1.1 <elif@example.org> unknown, REFUSED, 550, 550 5.1.1",
			"RCPT, 552 5.2.2 full, REFUSED, 552, 552 5.2.2", "RCPT, 450 4.2.0 greylisted, DEFERRED, 450, 450 4.2.0",
			"RCPT, 451 later, DEFERRED, 451, 451", "DATA, 554 5.7.1 spam, REFUSED, 554, 554 5.7.1",
			"DATA, 452 4.3.1 disk, DEFERRED, 452, 452 4.3.1", "RCPT, 421 4.7.0 closing, UNREACHABLE, 421, 421 4.7.0",
			"RCPT, 530 5.7.0 log in, UNREACHABLE, 530, 530 5.7.0",
			"MAIL, 550 5.7.1 not from you, UNREACHABLE, 550, sender 550 5.7.1" })
	void tellsARefusalFromADelayFromAServerThatIsAway(String command, String reply, Result result, int code,
			String reason) {
		this.server.answering(command, reply);
		try (MailTransport.Batch batch = transport(this.server.port()).begin()) {
			assertThat(batch.send(Mails.usual())).isEqualTo(new DeliveryOutcome(result, code, reason));
		}
	}

	@Test
	void goesOnAfterARefusalOnTheSameConnection() {
		this.server.answering("RCPT TO:<yok@example.org>", "550 5.1.1 unknown");
		try (MailTransport.Batch batch = transport(this.server.port()).begin()) {
			assertThat(batch.send(Mails.to("yok@example.org", "Yok", "Konu")).result()).isEqualTo(Result.REFUSED);
			assertThat(batch.send(Mails.usual()).result()).isEqualTo(Result.SENT);
		}
		assertThat(this.server.connections()).isOne();
	}

	@Test
	void aServerThatIsNotThereIsUnreachable() {
		this.server.close();
		try (MailTransport.Batch batch = transport(this.server.port()).begin()) {
			assertThat(batch.send(Mails.usual()))
				.isEqualTo(new DeliveryOutcome(Result.UNREACHABLE, null, "ConnectException"));
		}
	}

	@Test
	void aServerThatTurnsAwayAtTheDoorIsUnreachable() {
		this.server.answering("CONNECT", "554 not today");
		try (MailTransport.Batch batch = transport(this.server.port()).begin()) {
			assertThat(batch.send(Mails.usual()).result()).isEqualTo(Result.UNREACHABLE);
		}
	}

	@Test
	void whatIsNoAddressIsRefusedWithoutAskingTheServer() {
		try (MailTransport.Batch batch = transport(this.server.port()).begin()) {
			assertThat(batch.send(Mails.to("a@b\r\nRCPT TO:<c@d>", "Elif", "Konu")))
				.isEqualTo(new DeliveryOutcome(Result.REFUSED, null, "not a mail address"));
		}
		assertThat(this.server.connections()).isZero();
	}

	@Test
	void waitsLongerAfterTheEndOfAMailThanForAnyOtherAnswer() {
		CountDownLatch answer = new CountDownLatch(1);
		this.server.beforeTaking(() -> awaitQuietly(answer));
		try (MailTransport.Batch batch = transport(LONG_TIMEOUTS).begin()) {
			CompletableFuture<DeliveryOutcome> sent = CompletableFuture.supplyAsync(() -> batch.send(Mails.usual()));
			await().until(() -> batch.unansweredSince() != null);
			await().during(LONG_TIMEOUTS.mail().multipliedBy(2)).until(() -> !sent.isDone());
			answer.countDown();
			assertThat(sent.join().result()).isEqualTo(Result.SENT);
			assertThat(batch.unansweredSince()).isNull();
		}
		assertThat(this.server.mails()).hasSize(1);
	}

	@Test
	void aServerThatIsSilentAfterTheEndMayHaveTheMail() {
		CountDownLatch never = new CountDownLatch(1);
		this.server.beforeTaking(() -> awaitQuietly(never));
		try (MailTransport.Batch batch = transport(HASTY).begin()) {
			assertThat(batch.send(Mails.usual()).result()).isEqualTo(Result.UNKNOWN);
		}
		never.countDown();
	}

	@Test
	void aServerThatHangsUpAfterTheEndMayHaveTheMail() {
		this.server.cutting(Cut.AFTER_THE_MAIL);
		try (MailTransport.Batch batch = transport(LONG_TIMEOUTS).begin()) {
			assertThat(batch.send(Mails.usual()).result()).isEqualTo(Result.UNKNOWN);
		}
	}

	@Test
	void aServerThatHangsUpInAMailCannotHaveIt() {
		this.server.cutting(Cut.IN_THE_MAIL);
		try (MailTransport.Batch batch = transport(LONG_TIMEOUTS).begin()) {
			assertThat(batch.send(Mails.usual()).result()).isEqualTo(Result.UNREACHABLE);
			assertThat(batch.unansweredSince()).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "CONNECT", "EHLO", "MAIL", "RCPT" })
	void aServerThatIsSilentBeforeTheMailIsUnreachable(String phase) {
		this.server.answering(phase, ScriptedSmtpServer.SILENCE);
		try (MailTransport.Batch batch = transport(HASTY).begin()) {
			assertThat(batch.send(Mails.usual()).result()).isEqualTo(Result.UNREACHABLE);
		}
	}

	@Test
	void anAttemptThatIsAbandonedAfterTheEndMayHaveReachedTheServer() {
		CountDownLatch never = new CountDownLatch(1);
		this.server.beforeTaking(() -> awaitQuietly(never));
		try (MailTransport.Batch batch = transport(LONG_TIMEOUTS).begin()) {
			CompletableFuture<DeliveryOutcome> sent = CompletableFuture.supplyAsync(() -> batch.send(Mails.usual()));
			await().until(() -> batch.unansweredSince() != null);
			batch.abandon();
			assertThat(sent.join().result()).isEqualTo(Result.UNKNOWN);
		}
		never.countDown();
	}

	private SmtpMailTransport transport(int port) {
		return transport(port, LONG_TIMEOUTS);
	}

	private SmtpMailTransport transport(SmtpTimeouts timeouts) {
		return transport(this.server.port(), timeouts);
	}

	private static SmtpMailTransport transport(int port, SmtpTimeouts timeouts) {
		return new SmtpMailTransport(ScriptedConnections.to(port, timeouts), new MimeMail());
	}

	private static SmtpTimeouts timeouts(Duration each, Duration acceptance) {
		return new SmtpTimeouts(each, each, each, each, each, each, acceptance, each, Duration.ofSeconds(2));
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
