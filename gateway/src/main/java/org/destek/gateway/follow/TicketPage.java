package org.destek.gateway.follow;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.gateway.backend.ticket.TextPart;
import org.destek.gateway.backend.ticket.TicketStatus;
import org.destek.gateway.wording.AttachedFile;

/**
 * A ticket as its page says it: times and sizes in words.
 *
 * @param before what to ask for earlier messages with; null when there are none
 * @param lastStaff the office's latest message; null before the first answer
 * @param bounced why mails do not arrive, in words; null while they do
 */
record TicketPage(String code, String topic, String subject, TicketStatus status, Instant submittedAt, String submitted,
		List<Message> messages, @Nullable String before, @Nullable Message lastStaff, @Nullable String bounced,
		List<Held> held) {

	/** Files that the requester could not upload and that have not come since. */
	public List<String> missing() {
		return this.messages.stream()
			.filter((turn) -> !turn.fromStaff())
			.flatMap((turn) -> turn.missing().stream())
			.toList();
	}

	/** Whether a message of this id is there. */
	boolean has(String message) {
		return this.messages.stream().anyMatch((turn) -> turn.id().equals(message));
	}

	/**
	 * One message.
	 *
	 * @param missing names of files that its writer could not upload
	 */
	record Message(String id, boolean fromStaff, @Nullable String name, List<TextPart> text, Instant sentAt,
			String sent, String sentInFull, List<AttachedFile> files, List<String> missing) {
	}

	/**
	 * A reply of which the requester is asked whether it is theirs.
	 *
	 * @param original where the mail is that it came as
	 * @param command what adding it does besides
	 */
	record Held(String id, String from, List<TextPart> text, Instant heldAt, String held, List<AttachedFile> files,
			@Nullable String original, @Nullable String command) {
	}

}
