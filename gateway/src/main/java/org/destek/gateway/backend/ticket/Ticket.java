package org.destek.gateway.backend.ticket;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its requester may read it.
 *
 * @param messages oldest first; the latest, or those before one of them
 * @param earlier whether there are more before
 * @param undelivered set while mails to its requester come back
 * @param held replies that came from another address and wait for its requester's word
 * @param satisfaction what its requester said of the solution; null when nothing
 */
public record Ticket(String code, TicketTopic topic, @Nullable String subject, TicketStatus status, Instant submittedAt,
		List<Message> messages, @Nullable Boolean earlier, @Nullable Undelivered undelivered, List<HeldMessage> held,
		@Nullable Satisfaction satisfaction) {

	public Ticket {
		messages = (messages != null) ? List.copyOf(messages) : List.of();
		held = (held != null) ? List.copyOf(held) : List.of();
	}

	/** What to ask for the messages before these with; null when there are none. */
	public @Nullable String beforeThese() {
		return (Boolean.TRUE.equals(this.earlier) && !this.messages.isEmpty()) ? this.messages.get(0).id() : null;
	}

	/**
	 * What its requester is called; null when none of these messages is theirs.
	 */
	public @Nullable String requesterName() {
		return this.messages.stream()
			.filter((message) -> message.from().equals("requester") && message.name() != null)
			.map(Message::name)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Whether the problem is solved, as its requester says.
	 *
	 * @param answer {@code yes}, {@code partly} or {@code no}
	 * @param comment what they wrote besides; null when nothing
	 */
	public record Satisfaction(String answer, @Nullable String comment) {
	}

	/**
	 * Why mails do not arrive.
	 *
	 * @param reason such as {@code no-such-mailbox}
	 */
	public record Undelivered(String reason, Instant since) {
	}

	/**
	 * A reply of which nobody knows whether the requester wrote it.
	 *
	 * @param originalUrl signed path of the mail it came as, uncut
	 * @param command what its release does besides, such as {@code #kapat}
	 */
	public record HeldMessage(String id, String from, String text, @Nullable List<TextPart.Folded> folded,
			Instant heldAt, @Nullable String originalUrl, @Nullable String command, List<Attachment> attachments) {

		public HeldMessage {
			attachments = (attachments != null) ? List.copyOf(attachments) : List.of();
		}

		public List<TextPart> parts() {
			return TextPart.of(this.text, this.folded);
		}

	}

	/**
	 * The topic it was sent under; its name is the slug where the service says no more.
	 */
	public record TicketTopic(String slug, String name) {

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		static TicketTopic named(String slug) {
			return new TicketTopic(slug, slug);
		}

	}

	/**
	 * One turn of the conversation.
	 *
	 * @param from {@code requester} or {@code staff}
	 * @param missingAttachments names of files that could not be uploaded and have not
	 * come since
	 */
	public record Message(String id, String from, @Nullable String name, String text,
			@Nullable List<TextPart.Folded> folded, Instant sentAt, List<Attachment> attachments,
			List<String> missingAttachments) {

		public Message {
			attachments = (attachments != null) ? List.copyOf(attachments) : List.of();
			missingAttachments = (missingAttachments != null) ? List.copyOf(missingAttachments) : List.of();
		}

		public List<TextPart> parts() {
			return TextPart.of(this.text, this.folded);
		}

	}

	/**
	 * A file of a message.
	 *
	 * @param size bytes
	 * @param url signed path that opens it for an hour
	 */
	public record Attachment(String id, String name, long size, String mediaType, String url) {
	}

}
