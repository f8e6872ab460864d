package org.destek.ticket.conversation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.destek.ticket.problem.Language;
import org.destek.ticket.problem.Sentences;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketStatus;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Does what a mail of the office says, in the caller's transaction. The text beside a
 * command that neither answers nor is understood is kept as an internal note: what
 * somebody may have meant for colleagues never goes to the requester.
 */
@Component
class StaffCommands {

	private final StaffWriting writing;

	private final StaffHandling handling;

	private final Sentences sentences;

	StaffCommands(StaffWriting writing, StaffHandling handling, Sentences sentences) {
		this.writing = writing;
		this.handling = handling;
		this.sentences = sentences;
	}

	Mono<CommandOutcome> run(Ticket ticket, StaffActor by, MailedReply reply) {
		ReplyCommand command = reply.command();
		if (command == null) {
			return write(ticket, by, reply, TicketStatus.ANSWERED, "answer");
		}
		String act = command.act().label();
		String argument = command.argument();
		String meant = Objects.requireNonNullElse(argument, "");
		CommandOutcome done = CommandOutcome.done(act, argument);
		return switch (command.act()) {
			case WAIT -> write(ticket, by, reply, TicketStatus.WAITING, act);
			case CLOSE -> reply.isEmpty() ? this.handling.resolve(ticket.id(), by).thenReturn(done)
					: write(ticket, by, reply, TicketStatus.RESOLVED, act);
			case NOTE -> reply.isEmpty() ? Mono.just(CommandOutcome.refused(act, "no-text", argument, List.of()))
					: note(ticket, by, reply).thenReturn(done);
			case TAKE -> this.handling.take(ticket.id(), by).then(keepText(ticket, by, reply, done.by(by.name())));
			case RELEASE -> this.handling.release(ticket.id(), by).then(keepText(ticket, by, reply, done));
			case ASSIGN -> this.handling.assign(ticket.id(), by, meant)
				.flatMap((name) -> keepText(ticket, by, reply, done.by(name)));
			case TOPIC -> this.handling.move(ticket.id(), by, meant).then(keepText(ticket, by, reply, done));
			case HELP -> keepText(ticket, by, reply, done.among(this.handling.otherTopics(ticket)));
			case UNKNOWN ->
				keepText(ticket, by, reply, CommandOutcome.refused(act, "unknown-command", command.word(), List.of()));
		};
	}

	/** Keeps the text of a command as an internal note, and says so. */
	Mono<CommandOutcome> keepText(Ticket ticket, StaffActor by, MailedReply reply, CommandOutcome outcome) {
		return reply.isEmpty() ? Mono.just(outcome) : note(ticket, by, reply).thenReturn(outcome.kept(true));
	}

	private Mono<CommandOutcome> write(Ticket ticket, StaffActor by, MailedReply reply, TicketStatus after,
			String act) {
		if (reply.isEmpty()) {
			return Mono.just(CommandOutcome.refused(act, "no-text", null, List.of()));
		}
		StaffAnswer answer = new StaffAnswer(text(ticket.requester().language(), reply), reply.folded(), reply.files(),
				List.of(), after, null);
		return this.writing.answer(ticket.id(), by, answer, reply.mailId()).thenReturn(CommandOutcome.done(act, null));
	}

	private Mono<UUID> note(Ticket ticket, StaffActor by, MailedReply reply) {
		Language reader = Objects.requireNonNull(Language.tagged(by.member().language()));
		WrittenText written = new WrittenText(text(reader, reply), reply.folded(), reply.files(), List.of());
		return this.writing.note(ticket.id(), by, written, reply.mailId());
	}

	private String text(Language reader, MailedReply reply) {
		return reply.text().isBlank() ? this.sentences.say(reader, "mail.only-files") : reply.text();
	}

}
