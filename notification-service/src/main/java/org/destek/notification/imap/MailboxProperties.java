package org.destek.notification.imap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * One mailbox.
 *
 * @param host its IMAP server
 * @param port the server's port: as a rule 143, with {@code tls} 993
 * @param tls how the connection is protected
 * @param sslBundle the bundle of the certificates that are trusted, one of
 * {@code spring.ssl.bundle}; none when those that Java trusts are
 * @param username who logs in
 * @param password the password, where no file has it
 * @param passwordFile a file with the password, read again at every login
 * @param oauth2 where a token is got instead of a password
 * @param folder what is read
 * @param poll how long news wait when the server does not tell of them; below the 29
 * minutes after which servers end an IDLE (RFC 2177)
 * @param topic the topic that mails that answer nothing become requests of; none when
 * their senders are shown the form instead
 * @param afterReading what becomes of a mail in the mailbox once it is kept here
 */
public record MailboxProperties(@NotBlank String host, @Min(1) @Max(65535) int port, @DefaultValue("tls") Tls tls,
		@Nullable String sslBundle, @NotBlank String username, @Nullable String password, @Nullable String passwordFile,
		@Valid @Nullable OAuth2 oauth2, @DefaultValue("INBOX") String folder,
		@DefaultValue("60s") @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 28) Duration poll,
		@Nullable @Pattern(regexp = "|[a-z0-9-]{1,40}") String topic, @DefaultValue("keep") AfterReading afterReading) {

	/** How a connection is protected. */
	public enum Tls {

		/** Not at all: for a server on this machine. */
		NONE,

		/** From the first command on, or not connected. */
		STARTTLS,

		/** From the first byte on. */
		TLS

	}

	/** What becomes of a mail in the mailbox once it is kept here. */
	public enum AfterReading {

		/** It stays as it was. */
		KEEP,

		/** It is deleted. */
		DELETE

	}

	/**
	 * What access tokens are got with, for a login by XOAUTH2: the client's own rights
	 * (RFC 6749, section 4.4) or those that the mailbox's owner gave it once (section 6).
	 *
	 * @param tokenUri the token endpoint
	 * @param sslBundle the bundle of the certificates that are trusted there
	 * @param clientId the client
	 * @param clientSecret its secret, where no file has it
	 * @param clientSecretFile a file with the secret, read again at every login
	 * @param refreshToken what the owner gave, where no file has it; none when the client
	 * has rights of its own
	 * @param refreshTokenFile a file with it, read again at every login
	 * @param scope what the token is asked for
	 */
	public record OAuth2(@NotBlank String tokenUri, @Nullable String sslBundle, @NotBlank String clientId,
			@Nullable String clientSecret, @Nullable String clientSecretFile, @Nullable String refreshToken,
			@Nullable String refreshTokenFile, @Nullable String scope) {

		String secret() {
			return fromFileOr(this.clientSecretFile, this.clientSecret);
		}

		/** The refresh token; empty when there is none. */
		String givenToken() {
			return fromFileOr(this.refreshTokenFile, this.refreshToken);
		}

	}

	String secret() {
		return fromFileOr(this.passwordFile, this.password);
	}

	private static String fromFileOr(@Nullable String file, @Nullable String value) {
		if (!StringUtils.hasText(file)) {
			return (value != null) ? value : "";
		}
		try {
			return Files.readString(Path.of(file)).strip();
		}
		catch (IOException ex) {
			throw new MailboxFaultException(MailboxFault.NO_SECRET, ex.getClass().getSimpleName(), ex);
		}
	}

}
