package org.destek.notification.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;

/**
 * Gets the beginnings of mails from a server that may be unable to give some of them:
 * each of those is found by itself, and does not hold up the others.
 */
final class FirstChunks {

	// RFC 5530 and 9394: what passes, or is not about a mail that is still there.
	private static final List<String> PASSING = List.of("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]",
			"[AUTHORIZATIONFAILED]", "[EXPIRED]", "[EXPUNGEISSUED]");

	private FirstChunks() {
	}

	static Map<Long, Long> sizes(ImapConnection connection, List<Long> uids) throws MessagingException {
		try {
			return connection.sizes(uids);
		}
		catch (MessagingException ex) {
			if (!isRefusal(ex)) {
				throw ex;
			}
			return Map.of();
		}
	}

	static List<FirstChunk> of(ImapConnection connection, List<Long> uids) throws MessagingException {
		try {
			return connection.firstChunks(uids);
		}
		catch (MessagingException ex) {
			if (!isRefusal(ex)) {
				throw ex;
			}
			return (uids.size() == 1) ? List.of(FirstChunk.refused(uids.get(0))) : eachOf(connection, uids);
		}
	}

	/** Whether the server, whose connection is well, says that it cannot. */
	static boolean isRefusal(Throwable failure) {
		Throwable cause = failure.getCause();
		String message = String.valueOf(failure.getMessage());
		return failure instanceof MessagingException
				&& (cause instanceof CommandFailedException || cause instanceof BadCommandException)
				&& PASSING.stream().noneMatch(message::contains);
	}

	private static List<FirstChunk> eachOf(ImapConnection connection, List<Long> uids) throws MessagingException {
		List<FirstChunk> chunks = new ArrayList<>();
		for (Long uid : uids) {
			chunks.addAll(of(connection, List.of(uid)));
		}
		return chunks;
	}

}
