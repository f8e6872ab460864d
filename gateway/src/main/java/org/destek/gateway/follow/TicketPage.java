package org.destek.gateway.follow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.destek.gateway.backend.ticket.TextPart;
import org.destek.gateway.backend.ticket.Ticket;
import org.destek.gateway.backend.ticket.TicketStatus;
import org.destek.gateway.wording.AttachedFile;

/**
 * A ticket as its page says it: times and sizes in words.
 *
 * @param before what to ask for earlier messages with; null when there are none
 * @param lastStaff the office's latest message; null before the first answer
 * @param bounced why mails do not arrive, in words; null while they do
 * @param said what the requester said of the solution
 */
record TicketPage(String code, String topic, String subject, TicketStatus status, Instant submittedAt, String submitted,
		List<Message> messages, @Nullable String before, @Nullable Message lastStaff, @Nullable String bounced,
		List<Held> held, Said said) {

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
	 * Whether the problem is solved, as it stands in the form that asks.
	 *
	 * @param answer {@code yes}, {@code partly} or {@code no}; empty when nothing is said
	 * @param comment what else is said; may be empty
	 */
	record Said(String answer, String comment) {

		static final List<String> ANSWERS = List.of("yes", "partly", "no");

		static Said of(Ticket.@Nullable Satisfaction satisfaction) {
			return (satisfaction != null)
					? new Said(satisfaction.answer(), Objects.requireNonNullElse(satisfaction.comment(), ""))
					: new Said("", "");
		}

		/** What is chosen in place of what was said; anything else chooses nothing. */
		Said choosing(String chosen) {
			return ANSWERS.contains(chosen) ? new Said(chosen, this.comment) : this;
		}

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
