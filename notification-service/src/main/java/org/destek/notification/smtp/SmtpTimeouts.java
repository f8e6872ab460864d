package org.destek.notification.smtp;

import java.time.Duration;
import java.util.Properties;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the mail server may take in each phase of a mail (RFC 5321, section 4.5.3.2).
 * Most are shorter than what the RFC asks for: a mail that was not handed over is tried
 * again. The last is not, for a mail whose answer was not waited for may arrive twice.
 *
 * @param connect until the connection is there
 * @param greeting the greeting, and each step of the introduction
 * @param mail the answer to {@code MAIL}
 * @param recipient the answer to {@code RCPT}
 * @param data the answer to {@code DATA}
 * @param block until the server takes the next piece of the mail
 * @param acceptance the answer after the final dot
 * @param goodbye the answer to {@code QUIT}
 * @param listening how long is listened, before the final dot, whether the server has
 * hung up: then it cannot have the mail
 */
@ConfigurationProperties("destek.smtp")
record SmtpTimeouts(@DefaultValue("5s") Duration connect, @DefaultValue("30s") Duration greeting,
		@DefaultValue("30s") Duration mail, @DefaultValue("60s") Duration recipient, @DefaultValue("30s") Duration data,
		@DefaultValue("60s") Duration block, @DefaultValue("10m") Duration acceptance,
		@DefaultValue("2s") Duration goodbye, @DefaultValue("10ms") Duration listening) {

	/**
	 * Sets up what a transport reads once. A server's socket that is made by a factory of
	 * its own is never told the phase, so it waits for the longest.
	 */
	void applyTo(Properties session) {
		session.setProperty("mail.smtp.connectiontimeout", Long.toString(this.connect.toMillis()));
		session.setProperty("mail.smtp.timeout", Long.toString(this.acceptance.toMillis()));
		session.setProperty("mail.smtp.writetimeout", Long.toString(this.block.toMillis()));
	}

}
