package org.destek.gateway.backend.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import org.jspecify.annotations.Nullable;

import org.destek.gateway.backend.ticket.ExpectedAnswer;
import org.destek.gateway.backend.ticket.Priority;
import org.destek.gateway.backend.ticket.TextPart;
import org.destek.gateway.backend.ticket.Ticket;
import org.destek.gateway.backend.ticket.TicketStatus;

/**
 * A ticket as one of the office sees it.
 *
 * @param waitingSince since when nobody has answered; null when it is not the office's
 * turn
 * @param you whose link it is
 * @param assignee who has it; null when nobody does
 * @param thread messages, notes and events, oldest first; the latest, or those before one
 * of them
 * @param earlier whether there are more before
 * @param held replies that wait for this reader's word
 * @param earlierTickets how many finished ones the requester has; a hundred means many
 * @param staff whom it can be assigned to
 * @param topics where it can be moved
 * @param lastMessageId for telling whether another answered meanwhile
 * @param priority how urgent the office finds it
 * @param tags words that the office gave it
 * @param dueAt by when it is to be done, as somebody said; null when nobody did
 * @param usedTags words that others of its topic have
 */
public record StaffTicket(String code, TopicName topic, @Nullable String subject, TicketStatus status,
		Instant submittedAt, @Nullable Instant waitingSince, Person you, @Nullable Person assignee,
		@Nullable ExpectedAnswer expectedAnswer, Requester requester, List<Entry> thread, @Nullable Boolean earlier,
		List<Held> held, List<OtherTicket> otherTickets, long earlierTickets, List<Person> staff,
		List<TopicName> topics, @Nullable String lastMessageId, @Nullable Priority priority, List<String> tags,
		@Nullable Instant dueAt, List<String> usedTags) {

	public StaffTicket {
		thread = (thread != null) ? List.copyOf(thread) : List.of();
		held = (held != null) ? List.copyOf(held) : List.of();
		otherTickets = (otherTickets != null) ? List.copyOf(otherTickets) : List.of();
		staff = (staff != null) ? List.copyOf(staff) : List.of();
		topics = (topics != null) ? List.copyOf(topics) : List.of();
		priority = (priority != null) ? priority : Priority.NORMAL;
		tags = (tags != null) ? List.copyOf(tags) : List.of();
		usedTags = (usedTags != null) ? List.copyOf(usedTags) : List.of();
	}

	/** How urgent it is; what the service does not say is normal. */
	public Priority urgency() {
		return (this.priority != null) ? this.priority : Priority.NORMAL;
	}

	/** What to ask for the lines before these with; null when there are none. */
	public @Nullable String beforeThese() {
		return (Boolean.TRUE.equals(this.earlier) && !this.thread.isEmpty()) ? this.thread.get(0).id() : null;
	}

	/** A topic by its slug. */
	public record TopicName(String slug, String name) {
	}

	/** One of the office. */
	public record Person(String address, String name) {
	}

	/**
	 * Who asks.
	 *
	 * @param nationalId masked; null when the topic asks for none
	 * @param details what else was typed, by the field's name in the form
	 */
	public record Requester(String name, String email, @Nullable String nationalId,
			@JsonAnySetter Map<String, @Nullable String> details) {

		@Override
		public String toString() {
			return "Requester[not shown]";
		}

	}

	/**
	 * One line of the thread.
	 *
	 * @param kind {@code message}, {@code note} or {@code event}
	 * @param from {@code requester} or {@code staff}
	 * @param missingAttachments names of files that could not be uploaded and have not
	 * come since
	 * @param originalUrl signed path of the mail it came as, uncut
	 * @param what of an event: {@code take}, {@code assign}, …
	 * @param detail of an event: to whom, where to, why
	 */
	public record Entry(String kind, String id, @Nullable String from, @Nullable String name, @Nullable String text,
			@Nullable List<TextPart.Folded> folded, Instant at, @Nullable List<Ticket.Attachment> attachments,
			@Nullable List<String> missingAttachments, @Nullable String originalUrl, @Nullable String what,
			@Nullable String detail) {
	}

	/**
	 * A reply by mail that was not believed.
	 *
	 * @param reason {@code unknown-sender}, {@code unauthenticated} or {@code raced}
	 * @param answeredBy who was faster, when raced
	 * @param originalUrl signed path of the mail it came as, uncut
	 * @param command what its release does besides, such as {@code #kapat}
	 */
	public record Held(String id, String sender, @Nullable String senderName, String text,
			@Nullable List<TextPart.Folded> folded, String reason, @Nullable String answeredBy, Instant heldAt,
			@Nullable String originalUrl, @Nullable String command, List<Ticket.Attachment> attachments) {

		public Held {
			attachments = (attachments != null) ? List.copyOf(attachments) : List.of();
		}

		public List<TextPart> parts() {
			return TextPart.of(this.text, this.folded);
		}

	}

	/**
	 * Another open request of the same requester.
	 *
	 * @param subject its code where it has none
	 * @param path where it opens; null when it is none of the reader's
	 */
	public record OtherTicket(String code, String subject, TicketStatus status, @Nullable String path) {

		public OtherTicket {
			subject = (subject != null) ? subject : code;
		}

	}

}
