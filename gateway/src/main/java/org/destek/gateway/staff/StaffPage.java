package org.destek.gateway.staff;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.gateway.backend.staff.StaffTicket.OtherTicket;
import org.destek.gateway.backend.staff.StaffTicket.Requester;
import org.destek.gateway.backend.ticket.Priority;
import org.destek.gateway.backend.ticket.TextPart;
import org.destek.gateway.backend.ticket.TicketStatus;
import org.destek.gateway.wording.AttachedFile;
import org.destek.gateway.wording.WaitingTime;

/**
 * A ticket as the office's page says it: times, sizes and events in words.
 *
 * @param waiting how long nobody has answered; null when it is not the office's turn
 * @param assignee who has it; null when nobody does
 * @param yours whether that is the reader
 * @param expected null while too little is known
 * @param before what to ask for earlier lines with; null when there are none
 * @param earlier how many finished requests the same person has; null when none
 * @param seen the last message, for telling whether another answered meanwhile
 * @param sorting how the office has sorted it
 */
record StaffPage(String code, String topic, String subject, TicketStatus status, Instant submittedAt, String submitted,
		@Nullable String waiting, @Nullable String assignee, boolean yours, @Nullable WaitingTime expected,
		Requester requester, List<Line> thread, @Nullable String before, List<Held> held, List<OtherTicket> others,
		@Nullable String earlier, @Nullable String seen, Sorting sorting) {

	/**
	 * What became of a message or note that was sent just now; null when it is not there.
	 */
	@Nullable Line line(@Nullable String id) {
		return this.thread.stream().filter((line) -> line.id().equals(id)).findFirst().orElse(null);
	}

	/**
	 * How the office has sorted a ticket.
	 *
	 * @param tags each with the list of all that have it
	 * @param dueAt null when nobody said by when
	 * @param due the same in words
	 * @param dueDay the same as a day like 2026-10-12; empty when there is none
	 * @param used tags to choose from
	 */
	record Sorting(Priority priority, List<TagLink> tags, @Nullable Instant dueAt, @Nullable String due, String dueDay,
			List<String> used) {

		/** Whether it is sorted at all. */
		public boolean isPlain() {
			return this.priority.isNormal() && this.tags.isEmpty() && this.dueAt == null;
		}

	}

	/** A tag and the list of the tickets that have it. */
	record TagLink(String tag, String list) {
	}

	/**
	 * One line of the thread.
	 *
	 * @param text of an event: all of it, in one part
	 * @param missing names of files that its writer could not upload
	 * @param original where the mail is that it came as
	 */
	record Line(String kind, String id, boolean fromStaff, @Nullable String name, List<TextPart> text, Instant at,
			String sent, List<AttachedFile> files, List<String> missing, @Nullable String original) {
	}

	/**
	 * A reply by mail that was not believed.
	 *
	 * @param why a sentence
	 * @param original where the mail is that it came as
	 * @param command what sending it does besides
	 */
	record Held(String id, String sender, String why, List<TextPart> text, Instant heldAt, String held,
			List<AttachedFile> files, @Nullable String original, @Nullable String command) {
	}

}
