package org.destek.gateway.desk.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

import org.destek.gateway.backend.BackendRefusal;

/** Somebody comes from an identity provider, and is not signed in. */
final class NotVouchedException extends RuntimeException {

	private final Reason reason;

	NotVouchedException(Reason reason, @Nullable Throwable cause) {
		super("Not vouched for: " + reason, cause, false, false);
		this.reason = reason;
	}

	/** What the provider, or the way there, says. */
	static NotVouchedException ofProvider(Throwable failure) {
		return new NotVouchedException((failure instanceof AuthenticationException) ? Reason.REFUSED : Reason.AWAY,
				failure);
	}

	/** What ticket-service says to who was vouched for. */
	static NotVouchedException ofOffice(BackendRefusal refusal) {
		boolean unknown = refusal.errors().stream().anyMatch((error) -> error.code().equals("unknown"));
		return new NotVouchedException(unknown ? Reason.UNKNOWN : Reason.UNFINISHED, refusal);
	}

	Reason reason() {
		return this.reason;
	}

	/** Each has a sentence: {@code desk.sign-in.provider.<name>}. */
	enum Reason {

		/** Given up there, too late, or not begun by this browser. */
		UNFINISHED,

		/** The provider does not answer. */
		AWAY,

		/** Its answer is not to be believed. */
		REFUSED,

		/** It tells no address that was proven. */
		UNPROVEN,

		/** The address is nobody's of the office. */
		UNKNOWN;

		String label() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** Empty for what no page of ours writes. */
		static Optional<Reason> labelled(String label) {
			return Arrays.stream(values()).filter((reason) -> reason.label().equals(label)).findFirst();
		}

	}

}
