package org.destek.ticket.mailreply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.conversation.RequesterActions;
import org.destek.ticket.conversation.WrittenText;
import org.destek.ticket.core.FoldedText;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.event.FilesRefused;
import org.destek.ticket.event.ReplyCommand;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;

/** Lets a mail that is believed to be the requester's join the conversation. */
@Component
public class RequesterReplies {

	private final RequesterActions actions;

	private final TicketHistory history;

	private final MailTexts texts;

	private final TicketEventPublisher publisher;

	private final Clock clock;

	RequesterReplies(RequesterActions actions, TicketHistory history, MailTexts texts, TicketEventPublisher publisher,
			Clock clock) {
		this.actions = actions;
		this.history = history;
		this.texts = texts;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Does what the mail says, in the caller's transaction. Only the command to close
	 * means something to a requester; any other stays a part of the text.
	 * @param ticket the ticket, locked and not closed for good
	 * @param reply the mail
	 * @return done
	 */
	public Mono<Void> join(Ticket ticket, MailedReply reply) {
		String text = text(ticket, reply);
		Mono<?> written = text.isEmpty() ? Mono.empty() : this.actions.reply(ticket.id(),
				new WrittenText(text, folded(reply), reply.files(), List.of(), reply.mailId()));
		return written.then(closes(reply) ? this.actions.resolve(ticket.id(), true) : Mono.empty())
			.then(Mono.defer(() -> noteRefusedFiles(ticket, reply.mailId(), reply.refusedFiles(), true)));
	}

	/**
	 * Lets a mail from the requester's own mailbox join its ticket: who can write from it
	 * is taken to read it as well.
	 * @param ticket the ticket
	 * @param reply the mail
	 * @return done
	 */
	public Mono<Void> joinFromTheirMailbox(Ticket ticket, MailedReply reply) {
		return this.actions.reached(ticket.id()).then(Mono.defer(() -> join(ticket, reply)));
	}

	/**
	 * What the mail says.
	 * @param ticket the ticket
	 * @param reply the mail
	 * @return the text; a sentence when nothing was written; empty only when there is
	 * nothing besides the command to close
	 */
	public String text(Ticket ticket, MailedReply reply) {
		if (closes(reply) && reply.isEmpty()) {
			return "";
		}
		return this.texts.of(ticket.requester().language(), (line(reply) + "\n\n" + reply.text()).strip(),
				reply.files(), reply.refusedFiles());
	}

	/** A line that is no command stands above the text, and what is folded below it. */
	private static List<FoldedText> folded(MailedReply reply) {
		String line = line(reply);
		boolean above = !line.isEmpty();
		return FoldedText.below(reply.folded(), !above ? 0 : reply.text().isBlank() ? 1 : 2);
	}

	private static String line(MailedReply reply) {
		ReplyCommand command = reply.command();
		return (command == null || closes(reply)) ? "" : command.line();
	}

	/**
	 * Notes, for the office, which files of a requester's mail were not taken, and has
	 * the requester told why.
	 * @param ticket the ticket
	 * @param mailId the mail
	 * @param files those files, perhaps none
	 * @param proven whether the mail is proved to be the requester's
	 * @return done
	 */
	public Mono<Void> noteRefusedFiles(Ticket ticket, UUID mailId, List<RefusedFile> files, boolean proven) {
		if (files.isEmpty()) {
			return Mono.empty();
		}
		String names = files.stream().map(RefusedFile::name).collect(Collectors.joining(", "));
		Instant now = this.clock.instant();
		FilesRefused event = new FilesRefused(this.publisher.reference(ticket), mailId, ticket.requester(), proven,
				files, now);
		return this.history.requester(ticket.id(), HistoryAct.FILES, names, now)
			.then(Mono.defer(() -> this.publisher.publish(ticket, FilesRefused.TYPE, event)));
	}

	private static boolean closes(MailedReply reply) {
		return reply.command() != null && reply.command().act() == ReplyCommand.Act.CLOSE;
	}

}
