package org.destek.notification.smtp;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.destek.notification.delivery.transport.DeliveryOutcome.Result;
import org.destek.notification.delivery.transport.MailTransport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Connections that outlive a mail. */
class SmtpConnectionsTests {

	private static final SmtpTimeouts TIMEOUTS = ScriptedConnections.timeouts(Duration.ofSeconds(1),
			Duration.ofSeconds(30));

	private final ScriptedSmtpServer server = new ScriptedSmtpServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void whatOneMailLeavesOpenTheNextUses() {
		SmtpConnections connections = kept(Duration.ofSeconds(20), 100);
		send(connections, 5);
		assertThat(this.server.connections()).isOne();
		assertThat(this.server.mails()).hasSize(5);
		assertThat(this.server.commands()).doesNotContain("QUIT");
		connections.destroy();
		await().until(() -> this.server.commands().contains("QUIT"));
	}

	@Test
	void asManyAreOpenAsAreUsedAtOnce() {
		MailTransport transport = new SmtpMailTransport(kept(Duration.ofSeconds(20), 100), new MimeMail());
		try (MailTransport.Batch one = transport.begin(); MailTransport.Batch other = transport.begin()) {
			one.send(Mails.usual());
			other.send(Mails.usual());
		}
		try (MailTransport.Batch one = transport.begin(); MailTransport.Batch other = transport.begin()) {
			one.send(Mails.usual());
			other.send(Mails.usual());
		}
		assertThat(this.server.connections()).isEqualTo(2);
		assertThat(this.server.mails()).hasSize(4);
	}

	@Test
	void anIdleOneIsEndedWithAWordOfGoodbye() {
		send(kept(Duration.ofMillis(100), 100), 1);
		await().until(() -> this.server.commands().contains("QUIT"));
	}

	@Test
	void oneThatCarriedEnoughIsEnded() {
		send(kept(Duration.ofSeconds(20), 2), 5);
		assertThat(this.server.connections()).isEqualTo(3);
		await().until(() -> this.server.commands().stream().filter("QUIT"::equals).count() == 2);
	}

	@Test
	void aServerThatHungUpMeanwhileCostsNoAttempt() {
		SmtpConnections connections = kept(Duration.ofSeconds(20), 100);
		send(connections, 1);
		this.server.hangUp();
		send(connections, 1);
		assertThat(this.server.connections()).isEqualTo(2);
		assertThat(this.server.mails()).hasSize(2);
	}

	@Test
	void aServerThatEndsAKeptConnectionByItsReplyCostsNoAttempt() {
		SmtpConnections connections = kept(Duration.ofSeconds(20), 100);
		send(connections, 1);
		this.server.answeringOnce("MAIL", "421 4.4.2 idle for too long");
		send(connections, 1);
		assertThat(this.server.connections()).isEqualTo(2);
		assertThat(this.server.mails()).hasSize(2);
	}

	@Test
	void whatIsWrittenLeavesAtOnce() throws Exception {
		try (MailServerSocket socket = new MailServerSocket(Duration.ofSeconds(1))) {
			assertThat(socket.getTcpNoDelay()).isTrue();
		}
	}

	private SmtpConnections kept(Duration idle, int mails) {
		return ScriptedConnections.to(this.server.port(), TIMEOUTS, new KeptConnections(idle, mails));
	}

	private static void send(SmtpConnections connections, int mails) {
		SmtpMailTransport transport = new SmtpMailTransport(connections, new MimeMail());
		for (int i = 0; i < mails; i++) {
			try (MailTransport.Batch batch = transport.begin()) {
				assertThat(batch.send(Mails.usual()).result()).isEqualTo(Result.SENT);
			}
		}
	}

}
