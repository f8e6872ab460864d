package org.destek.notification.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import javax.net.SocketFactory;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An SMTP connection that waits in each phase for as long as that phase may take, and
 * tells a mail that the server may have from one that it cannot have (RFC 5321, sections
 * 4.5.3.2 and 6.1).
 */
final class PhasedSmtpTransport extends SMTPTransport {

	private static final Logger logger = LoggerFactory.getLogger(PhasedSmtpTransport.class);

	private final SmtpTimeouts timeouts;

	private final Clock clock;

	private volatile @Nullable MailServerSocket socket;

	private volatile @Nullable Instant unansweredSince;

	private int mails;

	private boolean begun;

	private boolean open;

	/**
	 * A connection that is not there yet.
	 * @param session whose properties are the connection's own: it puts its sockets there
	 * @param timeouts how long each phase may take
	 * @param clock the clock
	 */
	PhasedSmtpTransport(Session session, SmtpTimeouts timeouts, Clock clock) {
		super(session, null);
		this.timeouts = timeouts;
		this.clock = clock;
		timeouts.applyTo(session.getProperties());
		if (session.getProperty("mail.smtp.socks.host") == null) {
			session.getProperties().put("mail.smtp.socketFactory", new Sockets());
			session.getProperties().setProperty("mail.smtp.socketFactory.fallback", "false");
		}
	}

	/** Since when a mail is at its end and the server silent; for any thread to ask. */
	@Nullable Instant unansweredSince() {
		return this.unansweredSince;
	}

	/** Whether the server has let us in. */
	boolean isOpen() {
		return this.open;
	}

	@Override
	public synchronized void connect(@Nullable String host, int port, @Nullable String user, @Nullable String password)
			throws MessagingException {
		super.connect(host, port, user, password);
		this.open = true;
	}

	/**
	 * Hands a mail over.
	 * @param mail the mail
	 */
	void deliver(ComposedMail mail) throws MessagingException {
		this.begun = false;
		this.mails++;
		sendMessage(mail, mail.getAllRecipients());
	}

	/** How many mails were tried over it. */
	int mails() {
		return this.mails;
	}

	/** Whether the server was asked to take the current mail's words. */
	boolean hasBegunTheMail() {
		return this.begun;
	}

	/** Whether the server has kept silent and open, as far as that can be heard. */
	boolean isQuiet() {
		MailServerSocket open = this.socket;
		return open == null || open.isQuiet(Duration.ofMillis(1));
	}

	/** Hangs up at once, from any thread: whoever waits for an answer gets an error. */
	void hangUp() throws IOException {
		MailServerSocket open = this.socket;
		if (open != null) {
			open.close();
		}
	}

	/** Hangs up as {@link #hangUp()}; what goes wrong at it is of no interest. */
	void hangUpQuietly() {
		try {
			hangUp();
		}
		catch (IOException ex) {
			logger.debug("The mail server's connection was not closed", ex);
		}
	}

	@Override
	protected void sendCommand(String command) throws MessagingException {
		waitAtMost(timeFor(command));
		this.begun |= command.equals("DATA");
		super.sendCommand(command);
	}

	private Duration timeFor(String command) {
		String verb = command.substring(0, Math.min(4, command.length())).toUpperCase(Locale.ROOT);
		return switch (verb) {
			case "MAIL", "RSET" -> this.timeouts.mail();
			case "RCPT" -> this.timeouts.recipient();
			case "DATA" -> this.timeouts.data();
			case ".", "BDAT" -> this.timeouts.acceptance();
			case "QUIT" -> this.timeouts.goodbye();
			default -> this.timeouts.greeting();
		};
	}

	/** Sends all that is written so far: an empty line more behind the last part. */
	@Override
	protected void finishData() throws IOException, MessagingException {
		super.sendCommand("");
		MailServerSocket open = this.socket;
		if (open != null) {
			open.mustStillBeOpen(this.timeouts.listening());
		}
		ending(super::finishData);
	}

	@Override
	protected OutputStream bdat() throws MessagingException {
		waitAtMost(this.timeouts.acceptance());
		this.begun = true;
		return super.bdat();
	}

	@Override
	protected void finishBdat() throws IOException, MessagingException {
		ending(super::finishBdat);
	}

	/** From here on only the server's own word says that it has not got the mail. */
	private void ending(End end) throws MessagingException {
		this.unansweredSince = this.clock.instant();
		try {
			end.reach();
		}
		catch (MessagingException | IOException ex) {
			throw answered(ex).orElseGet(() -> new UnansweredMailException(new IOException(ex)));
		}
		finally {
			this.unansweredSince = null;
		}
	}

	/** The server's answer, where it gave one. */
	private static Optional<MessagingException> answered(@Nullable Throwable failure) {
		if (failure instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
			return Optional.of(refused);
		}
		return (failure != null) ? answered(failure.getCause()) : Optional.empty();
	}

	private void waitAtMost(Duration time) throws MessagingException {
		MailServerSocket open = this.socket;
		try {
			if (open != null && !open.isClosed()) {
				open.waitAtMost(time);
			}
		}
		catch (IOException ex) {
			throw new MessagingException("The connection to the mail server is gone", ex);
		}
	}

	/** The last step of handing a mail over. */
	private interface End {

		void reach() throws IOException, MessagingException;

	}

	/** Makes this connection's socket, which TLS and write timeouts are put around. */
	private final class Sockets extends SocketFactory {

		@Override
		public Socket createSocket() throws IOException {
			MailServerSocket made = new MailServerSocket(PhasedSmtpTransport.this.timeouts.greeting());
			PhasedSmtpTransport.this.socket = made;
			return made;
		}

		@Override
		public Socket createSocket(String host, int port) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Socket createSocket(InetAddress host, int port) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
			throw new UnsupportedOperationException();
		}

	}

}
