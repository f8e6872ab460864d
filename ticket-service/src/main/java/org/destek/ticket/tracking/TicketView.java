package org.destek.ticket.tracking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.core.Undelivered;
import org.destek.ticket.heldreply.HeldReply;
import org.destek.ticket.satisfaction.Satisfaction;

/**
 * A ticket as its requester sees it.
 *
 * @param code its name for people
 * @param topic slug of what it is about
 * @param subject one line
 * @param status whose turn it is
 * @param submittedAt when it was accepted
 * @param messages the conversation, the oldest first
 * @param earlier whether there are more before
 * @param undelivered that mails do not reach the requester; null when they do
 * @param held replies by mail that wait for the requester's word
 * @param satisfaction what the requester said of the solution; null when nothing
 */
record TicketView(String code, String topic, String subject, TicketStatus status, Instant submittedAt,
		List<MessageView> messages, boolean earlier, @Nullable Undelivered undelivered, List<HeldView> held,
		@Nullable Satisfaction satisfaction) {

	static TicketView of(Ticket ticket, MessagePage page, List<HeldReply> held, @Nullable Satisfaction said,
			TicketPaths paths) {
		return new TicketView(ticket.code().text(), ticket.topic(), ticket.subject(), ticket.status(),
				ticket.submittedAt(), page.messages().stream().map((each) -> MessageView.of(each, paths)).toList(),
				page.earlier(), ticket.undelivered(), held.stream().map((each) -> HeldView.of(each, paths)).toList(),
				said);
	}

	record MessageView(UUID id, Message.Author from, String name, String text, List<FoldedText> folded, Instant sentAt,
			List<FileView> attachments, List<String> missingAttachments) {

		static MessageView of(Message message, TicketPaths paths) {
			return new MessageView(message.id(), message.from(), message.name(), message.text(), message.folded(),
					message.sentAt(), FileView.of(message.attachments(), paths), message.missing());
		}

	}

	record HeldView(UUID id, String from, String text, List<FoldedText> folded, @Nullable String command,
			List<FileView> attachments, String originalUrl, Instant heldAt) {

		static HeldView of(HeldReply held, TicketPaths paths) {
			return new HeldView(held.id(), held.sender().address(), held.text(), held.folded(), held.commandLine(),
					FileView.of(held.files(), paths), paths.toMail(held.mailId()), held.heldAt());
		}

	}

	record FileView(UUID id, String name, long size, String mediaType, String url) {

		static List<FileView> of(List<Attachment> files, TicketPaths paths) {
			return files.stream().map((each) -> of(each, paths)).toList();
		}

		private static FileView of(Attachment file, TicketPaths paths) {
			return new FileView(file.id(), file.name(), file.size(), file.mediaType(), paths.toFile(file.id()));
		}

	}

}
