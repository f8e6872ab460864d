package org.destek.notification.imap;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.r2dbc.spi.R2dbcException;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.StoreClosedException;
import org.eclipse.angus.mail.iap.ConnectionException;
import org.eclipse.angus.mail.iap.ProtocolException;

/** Why a mailbox cannot be read, and what its operators can do about it. */
enum MailboxFault {

	/** The server cannot be reached, or went away. */
	SERVER_AWAY("its server cannot be reached or has hung up; look whether it runs, and at host, port and tls"),

	/** The server that answers has no certificate that is trusted here. */
	NOT_TRUSTED(
			"the server's certificate is not trusted; the host must be named as in the certificate, and an office's "
					+ "own authority in a bundle (DESTEK_MAILBOX_CA, ssl-bundle)"),

	/** It cannot be said who is trusted. */
	NO_AUTHORITY("the certificates to trust cannot be read; look at DESTEK_MAILBOX_CA and ssl-bundle"),

	/** The server does not protect the connection as it should. */
	NO_TLS("the server offers no STARTTLS; look at port and tls"),

	/** The server lets nobody in at present. */
	LOGIN_AWAY("the server cannot log in anybody at present; look at its log"),

	/** Name, password or token are not taken. */
	LOGIN_REFUSED(
			"the server refuses the login; look at username and password, with OAuth2 at the scope and whether the "
					+ "client may open this mailbox over IMAP"),

	/** The server takes none of the ways of login that are set. */
	NO_SUCH_LOGIN("the server does not offer this way of login; passwords may need tls, OAuth2 needs XOAUTH2"),

	/** The client is not given a token. */
	TOKEN_REFUSED(
			"the token endpoint refuses; look at token-uri, client and scope, and whether the secret has run out"),

	/** Nobody gives tokens at present. */
	TOKENS_AWAY("the token endpoint cannot be reached or fails; look at token-uri, the way there and its certificate"),

	/** A file with a secret is not there. */
	NO_SECRET("the file with its password or secret cannot be read; look at its path and rights"),

	/** The folder is not there. */
	NO_FOLDER("it has no such folder; look at folder"),

	/** Mails cannot be kept. */
	DATABASE("mails cannot be kept in the database; look at the database"),

	/** What was not foreseen. */
	UNKNOWN("of something unforeseen; logging org.destek.notification.imap at debug tells more");

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private static final Duration FIRST_PAUSE_AFTER_REFUSAL = Duration.ofMinutes(1);

	private static final Duration LONGEST_PAUSE_AFTER_REFUSAL = Duration.ofMinutes(10);

	private static final int MOST_DOUBLINGS = 10;

	private static final int MOST_CAUSES = 20;

	private final String advice;

	MailboxFault(String advice) {
		this.advice = advice;
	}

	/** What a failure comes from. */
	static MailboxFault of(Throwable failure) {
		List<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.limit(MOST_CAUSES)
			.toList();
		return causes.stream()
			.map(MailboxFault::byItself)
			.filter((each) -> each != UNKNOWN)
			.findFirst()
			.orElse(causes.stream().anyMatch(MailboxFault::isBroken) ? SERVER_AWAY : UNKNOWN);
	}

	String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The end of a sentence that begins with what cannot be read because. */
	String advice() {
		return this.advice;
	}

	/**
	 * How long a mailbox is left alone: longer each time, and long after a refusal, so
	 * that its account is not locked.
	 * @param before how often in a row it was the same before
	 * @return the pause
	 */
	Duration pause(int before) {
		boolean refused = this == LOGIN_REFUSED || this == TOKEN_REFUSED;
		Duration first = refused ? FIRST_PAUSE_AFTER_REFUSAL : FIRST_PAUSE;
		Duration longest = refused ? LONGEST_PAUSE_AFTER_REFUSAL : LONGEST_PAUSE;
		Duration pause = first.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
		return (pause.compareTo(longest) < 0) ? pause : longest;
	}

	private static MailboxFault byItself(Throwable failure) {
		if (failure instanceof MailboxFaultException known) {
			return known.fault();
		}
		if (failure instanceof AuthenticationFailedException) {
			return String.valueOf(failure.getMessage()).contains("[UNAVAILABLE]") ? LOGIN_AWAY : LOGIN_REFUSED;
		}
		if (failure instanceof CertificateException) {
			return NOT_TRUSTED;
		}
		if (failure instanceof FolderNotFoundException) {
			return NO_FOLDER;
		}
		if (failure instanceof ProtocolException) {
			return ofWords(String.valueOf(failure.getMessage()));
		}
		return (failure instanceof R2dbcException) ? DATABASE : UNKNOWN;
	}

	/** The library has no other way to tell. */
	private static MailboxFault ofWords(String words) {
		if (words.startsWith("STARTTLS required")) {
			return NO_TLS;
		}
		return words.startsWith("No login methods supported") ? NO_SUCH_LOGIN : UNKNOWN;
	}

	private static boolean isBroken(Throwable failure) {
		return failure instanceof IOException || failure instanceof FolderClosedException
				|| failure instanceof StoreClosedException || failure instanceof ConnectionException;
	}

}
