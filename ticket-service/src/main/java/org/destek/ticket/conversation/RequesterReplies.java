package org.destek.ticket.conversation;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.ticket.FoldedText;
import org.destek.ticket.ticket.Ticket;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Lets a mail that is believed to be the requester's join the conversation. */
@Component
public class RequesterReplies {

	private final RequesterActs acts;

	private final TicketHistory history;

	private final MailTexts texts;

	private final Clock clock;

	RequesterReplies(RequesterActs acts, TicketHistory history, MailTexts texts, Clock clock) {
		this.acts = acts;
		this.history = history;
		this.texts = texts;
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
		Mono<?> written = text.isEmpty() ? Mono.empty()
				: this.acts.reply(ticket.id(), text, folded(reply), reply.files(), reply.mailId());
		return written.then(closes(reply) ? this.acts.close(ticket.id(), true) : Mono.empty())
			.then(noteRefusedFiles(ticket, reply.refusedFiles()));
	}

	/**
	 * Lets a mail from the requester's own mailbox join its ticket: who can write from it
	 * is taken to read it as well.
	 * @param ticket the ticket
	 * @param reply the mail
	 * @return done
	 */
	public Mono<Void> joinFromTheirMailbox(Ticket ticket, MailedReply reply) {
		return this.acts.reached(ticket.id()).then(Mono.defer(() -> join(ticket, reply)));
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
	 * Notes, for the office, which files of a requester's mail were not taken.
	 * @param ticket the ticket
	 * @param files those files, perhaps none
	 * @return done
	 */
	public Mono<Void> noteRefusedFiles(Ticket ticket, List<RefusedFile> files) {
		String names = files.stream().map(RefusedFile::name).collect(Collectors.joining(", "));
		return files.isEmpty() ? Mono.empty()
				: this.history.requester(ticket.id(), HistoryAct.FILES, names, this.clock.instant());
	}

	private static boolean closes(MailedReply reply) {
		return reply.command() != null && reply.command().act() == ReplyCommand.Act.CLOSE;
	}

}
