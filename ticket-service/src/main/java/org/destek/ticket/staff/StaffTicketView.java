package org.destek.ticket.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.heldreply.HeldReply;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.triage.Tag;
import org.destek.ticket.triage.Triage;
import org.destek.ticket.worktime.ExpectedAnswer;

/**
 * A ticket as the office sees it.
 *
 * @param code its name for people
 * @param topic what it is about
 * @param subject one line
 * @param status whose turn it is
 * @param submittedAt when it was accepted
 * @param waitingSince since when the requester waits for the office; null when they do
 * not
 * @param you whose link it is
 * @param assignee who has it; null when nobody does
 * @param expectedAnswer what its requester was told to expect; null when nothing
 * @param requester who asked
 * @param thread what happened, the oldest first
 * @param earlier whether more happened before
 * @param held replies that wait for a word of the reader's
 * @param otherTickets the requester's other unfinished tickets, the newest first
 * @param earlierTickets how many finished ones the requester has; a hundred means many
 * @param staff who can be given it
 * @param topics where it can go
 * @param lastMessageId the ticket's newest message
 * @param triage how it is sorted
 * @param usedTags tags that tickets of its topic have
 */
record StaffTicketView(String code, TopicView topic, String subject, TicketStatus status, Instant submittedAt,
		@Nullable Instant waitingSince, PersonView you, @Nullable Agent assignee,
		@Nullable ExpectedAnswer expectedAnswer, RequesterView requester, List<ThreadEntry> thread, boolean earlier,
		List<HeldView> held, List<OtherTicket> otherTickets, long earlierTickets, List<PersonView> staff,
		List<TopicView> topics, @Nullable UUID lastMessageId, @JsonUnwrapped Triage triage, List<Tag> usedTags) {

	record TopicView(String slug, String name) {
	}

	record PersonView(String address, String name) {

		static PersonView of(StaffMember member) {
			return new PersonView(member.address(), member.name());
		}

	}

	/** Who asked, in one object with their masked identity number. */
	record RequesterView(@JsonUnwrapped Requester requester, @Nullable String nationalId) {

		static RequesterView of(Requester requester, String masked) {
			return new RequesterView(requester, masked.isEmpty() ? null : masked);
		}

	}

	record HeldView(UUID id, String sender, @Nullable String senderName, String text, List<FoldedText> folded,
			@Nullable String command, List<ThreadEntry.FileView> attachments, @Nullable String originalUrl,
			HeldReply.Reason reason, @Nullable String answeredBy, Instant heldAt) {

		static HeldView of(HeldReply held, SignedPaths paths) {
			return new HeldView(held.id(), held.sender().address(), held.sender().name(), held.text(), held.folded(),
					held.commandLine(), ThreadEntry.files(held.files(), paths), paths.toMail(held.mailId()),
					held.reason(), held.answeredBy(), held.heldAt());
		}

	}

	/**
	 * Another unfinished ticket of the same requester.
	 *
	 * @param path where it opens for the reader; null when it is none of theirs
	 */
	record OtherTicket(String code, String subject, TicketStatus status, Instant submittedAt, @Nullable String path) {

		static OtherTicket of(Ticket ticket, @Nullable String path) {
			return new OtherTicket(ticket.code().text(), ticket.subject(), ticket.status(), ticket.submittedAt(), path);
		}

	}

}
