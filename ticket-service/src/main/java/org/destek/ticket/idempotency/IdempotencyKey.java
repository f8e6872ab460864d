package org.destek.ticket.idempotency;

import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;

import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/** Reads the key of a post from its headers. */
public final class IdempotencyKey {

	private static final Pattern KEY = Pattern.compile("\"?(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"?");

	private IdempotencyKey() {
	}

	/**
	 * Reads the key.
	 * @param headers the request's headers
	 * @return the key
	 * @throws ProblemException when it is missing or no UUID
	 */
	public static UUID of(HttpHeaders headers) {
		String key = headers.getFirst("Idempotency-Key");
		var matcher = KEY.matcher((key != null) ? key.strip() : "");
		if (!matcher.matches()) {
			throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_MISSING);
		}
		return UUID.fromString(matcher.group(1));
	}

}
