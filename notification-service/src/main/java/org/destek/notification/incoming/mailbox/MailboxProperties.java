package org.destek.notification.incoming.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * @param username who logs in
 * @param password the password, where no file has it
 * @param passwordFile a file with the password, read anew at every login
 * @param oauth2 where a token is got instead of a password
 * @param folder what is read
 * @param poll how long news wait when the server does not tell of them; below the 29
 * minutes after which servers end an IDLE (RFC 2177)
 * @param topic the topic that mails that answer nothing become requests of; none when
 * their senders are shown the form instead
 * @param afterReading what becomes of a mail in the mailbox once it is kept here
 */
public record MailboxProperties(@NotBlank String host, @Min(1) @Max(65535) int port, @DefaultValue("tls") Tls tls,
		@NotBlank String username, @Nullable String password, @Nullable String passwordFile,
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
	 * Client credentials (RFC 6749, section 4.4), for a login by XOAUTH2.
	 *
	 * @param tokenUri the token endpoint
	 * @param clientId the client
	 * @param clientSecret its secret, where no file has it
	 * @param clientSecretFile a file with the secret, read anew at every login
	 * @param scope what the token is asked for
	 */
	public record OAuth2(@NotBlank String tokenUri, @NotBlank String clientId, @Nullable String clientSecret,
			@Nullable String clientSecretFile, @Nullable String scope) {

		String secret() {
			return fromFileOr(this.clientSecretFile, this.clientSecret);
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
			throw new UncheckedIOException("A mailbox's secret cannot be read", ex);
		}
	}

}
