package org.destek.notification.smtp;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import org.destek.notification.delivery.DeliveryOutcome;
import org.destek.notification.delivery.DeliveryOutcome.Result;
import org.destek.notification.delivery.MailTransport;

import static org.assertj.core.api.Assertions.assertThat;

class SmtpMailTransportTests {

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
		assertThat(this.server.commands()).contains("MAIL FROM:<destek+bab23@example.org>", "QUIT");
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

	private static SmtpMailTransport transport(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("localhost");
		sender.setPort(port);
		sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
		sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "3000");
		return new SmtpMailTransport(sender, new MimeMail());
	}

}
