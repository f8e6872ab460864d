package org.destek.notification.inbound;

import java.io.ByteArrayInputStream;
import java.util.Properties;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.destek.notification.imap.Dovecot;

/**
 * The mailbox that a bench fills: of a real Dovecot where one is installed, else of
 * GreenMail, which looks through its whole folder at each FETCH and is what is measured
 * then.
 */
interface BenchMailbox extends AutoCloseable {

	String OWNER = "destek@example.org";

	static BenchMailbox open() {
		boolean wanted = !"greenmail".equalsIgnoreCase(System.getProperty("server"));
		return (wanted && Dovecot.isInstalled()) ? new OfDovecot(Dovecot.started()) : OfGreenMail.started();
	}

	/** Which server it is. */
	String server();

	int port();

	void deliver(byte[] mail) throws MessagingException;

	@Override
	void close();

	/**
	 * Of a Dovecot.
	 *
	 * @param dovecot the running server
	 */
	record OfDovecot(Dovecot dovecot) implements BenchMailbox {

		@Override
		public String server() {
			return "Dovecot";
		}

		@Override
		public int port() {
			return this.dovecot.port();
		}

		@Override
		public void deliver(byte[] mail) {
			this.dovecot.deliver(OWNER, mail);
		}

		@Override
		public void close() {
			this.dovecot.close();
		}

	}

	/**
	 * Of a GreenMail in this process.
	 *
	 * @param greenMail the running server
	 * @param user whose mailbox it is
	 */
	record OfGreenMail(GreenMail greenMail, GreenMailUser user) implements BenchMailbox {

		static OfGreenMail started() {
			GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
			greenMail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
			greenMail.start();
			return new OfGreenMail(greenMail, greenMail.setUser(OWNER, OWNER, Dovecot.PASSWORD));
		}

		@Override
		public String server() {
			return "GreenMail";
		}

		@Override
		public int port() {
			return this.greenMail.getImap().getPort();
		}

		@Override
		public void deliver(byte[] mail) throws MessagingException {
			this.user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
		}

		@Override
		public void close() {
			this.greenMail.stop();
		}

	}

}
