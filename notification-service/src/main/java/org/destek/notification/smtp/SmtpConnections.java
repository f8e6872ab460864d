package org.destek.notification.smtp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;

/**
 * The connections to the server that Spring's mail settings name. They are kept open
 * between mails, for a time and for a number of mails, and ended with {@code QUIT}. As
 * many are kept as are used at once.
 */
@Component
class SmtpConnections implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(SmtpConnections.class);

	/** So soon after a mail nobody listens whether the server is still there. */
	private static final Duration FRESH = Duration.ofSeconds(1);

	private final JavaMailSenderImpl server;

	private final SmtpTimeouts timeouts;

	private final KeptConnections kept;

	private final Scheduler mailScheduler;

	private final Clock clock;

	private final Deque<Idle> idle = new ArrayDeque<>();

	private boolean lookingAfter;

	private boolean closed;

	SmtpConnections(JavaMailSenderImpl server, SmtpTimeouts timeouts, KeptConnections kept, Scheduler mailScheduler,
			Clock clock) {
		this.server = server;
		this.timeouts = timeouts;
		this.kept = kept;
		this.mailScheduler = mailScheduler;
		this.clock = clock;
	}

	/**
	 * A connection that is open and free, the one that was used last.
	 * @return none when there is none that the server has not ended
	 */
	@Nullable PhasedSmtpTransport takeIdle() {
		for (Idle next = last(); next != null; next = last()) {
			if (next.since().isAfter(this.clock.instant().minus(FRESH)) || next.connection().isQuiet()) {
				return next.connection();
			}
			drop(next.connection());
		}
		return null;
	}

	/** A connection that is not there yet; its session is its own, as are its sockets. */
	PhasedSmtpTransport make() {
		Properties properties = new Properties();
		properties.putAll(this.server.getSession().getProperties());
		return new PhasedSmtpTransport(Session.getInstance(properties), this.timeouts, this.clock);
	}

	/** Connects, greets and logs in; blocks, within the timeouts. */
	void connect(PhasedSmtpTransport made) throws MessagingException {
		made.connect(this.server.getHost(), this.server.getPort(), this.server.getUsername(),
				this.server.getPassword());
	}

	/** Keeps a connection for the next mail, unless it has carried enough. */
	void giveBack(PhasedSmtpTransport used) {
		if (!keep(used)) {
			this.mailScheduler.schedule(() -> end(used));
		}
	}

	/** Ends a connection that is of no more use, without a word. */
	void drop(PhasedSmtpTransport broken) {
		broken.hangUpQuietly();
		end(broken);
	}

	private synchronized @Nullable Idle last() {
		return this.idle.pollLast();
	}

	private synchronized boolean keep(PhasedSmtpTransport used) {
		if (this.closed || used.mails() >= this.kept.mails()) {
			return false;
		}
		this.idle.addLast(new Idle(used, this.clock.instant()));
		if (!this.lookingAfter) {
			this.lookingAfter = true;
			lookLater();
		}
		return true;
	}

	private void lookLater() {
		this.mailScheduler.schedule(this::endOld, this.kept.idle().toMillis(), TimeUnit.MILLISECONDS);
	}

	private void endOld() {
		Instant before = this.clock.instant().minus(this.kept.idle());
		for (Idle old = oldest(before); old != null; old = oldest(before)) {
			end(old.connection());
		}
	}

	/** Nobody looks again once nothing is kept: a service at rest sleeps. */
	private synchronized @Nullable Idle oldest(Instant before) {
		Idle first = this.idle.peekFirst();
		if (first != null && !first.since().isAfter(before)) {
			return this.idle.pollFirst();
		}
		this.lookingAfter = first != null;
		if (this.lookingAfter) {
			lookLater();
		}
		return null;
	}

	private static void end(PhasedSmtpTransport connection) {
		try {
			connection.close();
		}
		catch (MessagingException ex) {
			logger.debug("The mail server did not say goodbye", ex);
		}
	}

	@Override
	public void destroy() {
		synchronized (this) {
			this.closed = true;
		}
		for (Idle next = last(); next != null; next = last()) {
			end(next.connection());
		}
	}

	/** A connection that waits for a mail. */
	private record Idle(PhasedSmtpTransport connection, Instant since) {
	}

}
