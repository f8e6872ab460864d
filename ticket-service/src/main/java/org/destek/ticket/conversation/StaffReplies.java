package org.destek.ticket.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.destek.ticket.event.Announcements;
import org.destek.ticket.event.CommandAnswered;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.Tickets;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Lets a mail that is believed to be the office's join the conversation, and has its
 * writer told what became of its command.
 */
@Component
public class StaffReplies {

	private final StaffCommands commands;

	private final Tickets tickets;

	private final Announcements announcements;

	private final ConversationMetrics metrics;

	private final Clock clock;

	StaffReplies(StaffCommands commands, Tickets tickets, Announcements announcements, ConversationMetrics metrics,
			Clock clock) {
		this.commands = commands;
		this.tickets = tickets;
		this.announcements = announcements;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * Does what the mail says, in the caller's transaction.
	 * @param ticket the ticket, locked
	 * @param by who wrote it
	 * @param reply the mail
	 * @return done; also when the ticket does not take it: its writer is told
	 */
	public Mono<Void> join(Ticket ticket, StaffActor by, MailedReply reply) {
		return this.commands.run(ticket, by, reply)
			.onErrorResume(UnknownPersonException.class,
					(ex) -> refuse(ticket, by, reply, ex.ambiguous() ? "ambiguous-person" : "unknown-person",
							ex.choices()))
			.onErrorResume(UnknownTopicException.class,
					(ex) -> refuse(ticket, by, reply, "unknown-topic", ex.choices()))
			.onErrorResume(ProblemException.class, (ex) -> refuse(reply, ex))
			.filter((outcome) -> reply.command() != null || outcome.reason() != null || !reply.refusedFiles().isEmpty())
			.doOnNext((outcome) -> this.metrics.commanded(outcome.act(), outcome.label()))
			.flatMap((outcome) -> this.tickets.find(ticket.id()).flatMap((now) -> tell(now, by, reply, outcome)));
	}

	private Mono<CommandOutcome> refuse(Ticket ticket, StaffActor by, MailedReply reply, String reason,
			List<String> choices) {
		ReplyCommand command = Objects.requireNonNull(reply.command());
		return this.commands.keepText(ticket, by, reply,
				CommandOutcome.refused(command.act().label(), reason, command.argument(), choices));
	}

	private static Mono<CommandOutcome> refuse(MailedReply reply, ProblemException ex) {
		ReplyCommand command = reply.command();
		String reason = (ex.kind() == ProblemKind.TICKET_CLOSED) ? "ticket-closed" : "not-possible";
		return Mono.just(
				(command != null) ? CommandOutcome.refused(command.act().label(), reason, command.argument(), List.of())
						: CommandOutcome.refused("answer", reason, null, List.of()));
	}

	/** Tells of the ticket as the command left it: it may have another topic now. */
	private Mono<Void> tell(Ticket ticket, StaffActor by, MailedReply reply, CommandOutcome outcome) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Choices choices = Choices.of(outcome.choices(), outcome.argument());
		return this.announcements.tell(ticket, CommandAnswered.TYPE,
				new CommandAnswered(this.announcements.about(ticket), reply.mailId(), Recipient.of(by.member()),
						outcome.act(), outcome.label(), outcome.reason(), outcome.argument(), outcome.person(),
						outcome.kept(), choices.shown(), choices.more(), reply.refusedFiles(), now));
	}

}
