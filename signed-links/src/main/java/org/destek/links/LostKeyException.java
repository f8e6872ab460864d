package org.destek.links;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Ends the start of a service whose rows were made with a key that is not there: each
 * message is one line, and says what to do.
 */
public final class LostKeyException extends IllegalStateException {

	private final String action;

	private LostKeyException(String message, String action) {
		super(message);
		this.action = action;
	}

	static LostKeyException missing(Path file, boolean needed, Instant since, String mark) {
		if (!needed) {
			return new LostKeyException("The key file %s is not there, and keys are not made (DESTEK_KEYS_MAKE=off)."
				.formatted(file.toAbsolutePath()), "Put it there, or start once without DESTEK_KEYS_MAKE=off.");
		}
		return new LostKeyException("The key file %s is not there, and rows of the database need it%s."
			.formatted(file.toAbsolutePath(), inWords(since)), whatToDo(file, mark));
	}

	static LostKeyException other(Path file, Instant since, String mark) {
		return new LostKeyException(
				"The key file %s holds another key than the one that rows of the database were made with%s."
					.formatted(file.toAbsolutePath(), inWords(since)),
				whatToDo(file, mark));
	}

	private static String inWords(Instant since) {
		return since.equals(Instant.EPOCH) ? "" : " (since %s)".formatted(since.truncatedTo(ChronoUnit.SECONDS));
	}

	private static String whatToDo(Path file, String mark) {
		return ("Put the key folder back from its backup and start again. If it is lost for good, start once with"
				+ " DESTEK_KEYS_LOST=%s:%s: what was made with the old key (links, access keys, identity numbers) never"
				+ " opens again.")
			.formatted(file.getFileName(), mark);
	}

	String action() {
		return this.action;
	}

}
