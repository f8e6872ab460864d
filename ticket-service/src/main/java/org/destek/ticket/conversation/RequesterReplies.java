package org.destek.ticket.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.problem.Sentences;
import org.destek.ticket.ticket.Ticket;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** Lets a mail that is believed to be the requester's join the conversation. */
@Component
public class RequesterReplies {

	private final RequesterActs acts;

	private final TicketHistory history;

	private final Sentences sentences;

	private final Clock clock;

	RequesterReplies(RequesterActs acts, TicketHistory history, Sentences sentences, Clock clock) {
		this.acts = acts;
		this.history = history;
		this.sentences = sentences;
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
				: this.acts.reply(ticket.id(), text, reply.files(), reply.mailId());
		return written.then(closes(reply) ? this.acts.close(ticket.id(), true) : Mono.empty())
			.then(noteRefusedFiles(ticket, reply.refusedFiles()));
	}

	/**
	 * What the mail says.
	 * @param ticket the ticket
	 * @param reply the mail
	 * @return the text; a sentence when there are files alone; empty when there is
	 * nothing
	 */
	public String text(Ticket ticket, MailedReply reply) {
		ReplyCommand command = reply.command();
		String line = (command == null || closes(reply)) ? ""
				: (command.word() + " " + Objects.requireNonNullElse(command.argument(), "")).strip();
		String text = (line + "\n\n" + reply.text()).strip();
		return (text.isEmpty() && !reply.files().isEmpty())
				? this.sentences.say(ticket.requester().language(), "mail.only-files") : text;
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
