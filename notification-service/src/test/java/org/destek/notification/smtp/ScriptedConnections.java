package org.destek.notification.smtp;

import java.time.Clock;
import java.time.Duration;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.core.scheduler.Schedulers;

/** Connections to a local server, for tests. */
final class ScriptedConnections {

	private ScriptedConnections() {
	}

	static SmtpConnections to(int port, SmtpTimeouts timeouts) {
		return to(port, timeouts, new KeptConnections(Duration.ofSeconds(20), 100));
	}

	static SmtpConnections to(int port, SmtpTimeouts timeouts, KeptConnections kept) {
		JavaMailSenderImpl server = new JavaMailSenderImpl();
		server.setHost("localhost");
		server.setPort(port);
		return new SmtpConnections(server, timeouts, kept, Schedulers.boundedElastic(), Clock.systemUTC());
	}

	static SmtpTimeouts timeouts(Duration each, Duration acceptance) {
		return new SmtpTimeouts(each, each, each, each, each, each, acceptance, each, Duration.ofSeconds(2));
	}

}
