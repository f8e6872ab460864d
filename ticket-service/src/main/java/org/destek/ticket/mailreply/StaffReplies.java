package org.destek.ticket.mailreply;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.conversation.StaffActions;
import org.destek.ticket.conversation.StaffAnswer;
import org.destek.ticket.conversation.StaffWriting;
import org.destek.ticket.conversation.WrittenText;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.event.CommandAnswered;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.ReplyCommand;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.staffing.UnknownPersonException;
import org.destek.ticket.staffing.UnknownTopicException;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.triage.Priority;
import org.destek.ticket.triage.TicketTriage;
import org.destek.ticket.triage.TooManyTagsException;
import org.destek.ticket.triage.TriageCheck;

/**
 * Does what a mail of the office says, once it is believed, and has its writer told what
 * became of its command. The text beside a command that neither answers nor is understood
 * is kept as an internal note: what somebody may have meant for colleagues never goes to
 * the requester.
 */
@Component
public class StaffReplies {

	private final StaffWriting writing;

	private final StaffActions actions;

	private final TicketTriage triage;

	private final TriageCheck check;

	private final Topics topics;

	private final Sentences sentences;

	private final Tickets tickets;

	private final TicketEventPublisher publisher;

	private final CommandMetrics metrics;

	private final Clock clock;

	StaffReplies(StaffWriting writing, StaffActions actions, TicketTriage triage, TriageCheck check, Topics topics,
			Sentences sentences, Tickets tickets, TicketEventPublisher publisher, CommandMetrics metrics, Clock clock) {
		this.writing = writing;
		this.actions = actions;
		this.triage = triage;
		this.check = check;
		this.topics = topics;
		this.sentences = sentences;
		this.tickets = tickets;
		this.publisher = publisher;
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
		return run(ticket, by, reply)
			.onErrorResume(UnknownPersonException.class,
					(ex) -> refuse(ticket, by, reply, ex.ambiguous() ? "ambiguous-person" : "unknown-person",
							ex.choices()))
			.onErrorResume(UnknownTopicException.class,
					(ex) -> refuse(ticket, by, reply, "unknown-topic", ex.choices()))
			.onErrorResume(InvalidFieldsException.class,
					(ex) -> refuse(ticket, by, reply, "unknown-" + act(reply), choices(by, act(reply))))
			.onErrorResume(TooManyTagsException.class, (ex) -> refuse(ticket, by, reply, "too-many-tags", List.of()))
			.onErrorResume(ProblemException.class, (ex) -> refuse(reply, ex))
			.filter((outcome) -> reply.command() != null || outcome.reason() != null || !reply.refusedFiles().isEmpty())
			.delayUntil((outcome) -> this.metrics.commanded(outcome.act(), outcome.label()))
			.flatMap((outcome) -> this.tickets.find(ticket.id()).flatMap((now) -> publish(now, by, reply, outcome)));
	}

	private Mono<CommandOutcome> run(Ticket ticket, StaffActor by, MailedReply reply) {
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
			case CLOSE -> reply.isEmpty() ? this.actions.resolve(ticket.id(), by).thenReturn(done)
					: write(ticket, by, reply, TicketStatus.RESOLVED, act);
			case NOTE -> reply.isEmpty() ? Mono.just(CommandOutcome.refused(act, "no-text", argument, List.of()))
					: note(ticket, by, reply).thenReturn(done);
			case TAKE -> this.actions.take(ticket.id(), by).then(keepText(ticket, by, reply, done.by(by.name())));
			case RELEASE -> this.actions.release(ticket.id(), by).then(keepText(ticket, by, reply, done));
			case ASSIGN -> this.actions.assign(ticket.id(), by, meant)
				.flatMap((name) -> keepText(ticket, by, reply, done.by(name)));
			case TOPIC -> this.actions.move(ticket.id(), by, meant).then(keepText(ticket, by, reply, done));
			case TAG -> Mono.defer(() -> this.triage.tag(ticket.id(), by, this.check.tags(meant)))
				.then(keepText(ticket, by, reply, done));
			case PRIORITY -> Mono.defer(() -> this.triage.prioritize(ticket.id(), by, this.check.priority(meant)))
				.then(keepText(ticket, by, reply, done));
			case HELP -> keepText(ticket, by, reply, done.among(this.topics.otherThan(ticket.topic())));
			case UNKNOWN ->
				keepText(ticket, by, reply, CommandOutcome.refused(act, "unknown-command", command.word(), List.of()));
		};
	}

	private static String act(MailedReply reply) {
		return Objects.requireNonNull(reply.command()).act().label();
	}

	/** What a priority is called; a tag can be any word. */
	private List<String> choices(StaffActor by, String act) {
		Language reader = Objects.requireNonNull(Language.tagged(by.member().language()));
		return act.equals("priority") ? Arrays.stream(Priority.values())
			.map((each) -> this.sentences.say(reader, "priority." + each.label()))
			.toList() : List.of();
	}

	/** Keeps the text of a command as an internal note, and says so. */
	private Mono<CommandOutcome> keepText(Ticket ticket, StaffActor by, MailedReply reply, CommandOutcome outcome) {
		return reply.isEmpty() ? Mono.just(outcome) : note(ticket, by, reply).thenReturn(outcome.kept(true));
	}

	private Mono<CommandOutcome> write(Ticket ticket, StaffActor by, MailedReply reply, TicketStatus after,
			String act) {
		if (reply.isEmpty()) {
			return Mono.just(CommandOutcome.refused(act, "no-text", null, List.of()));
		}
		StaffAnswer answer = new StaffAnswer(text(ticket.requester().language(), reply), reply.folded(), reply.files(),
				List.of(), after, null, reply.mailId());
		return this.writing.answer(ticket.id(), by, answer).thenReturn(CommandOutcome.done(act, null));
	}

	private Mono<UUID> note(Ticket ticket, StaffActor by, MailedReply reply) {
		Language reader = Objects.requireNonNull(Language.tagged(by.member().language()));
		WrittenText written = new WrittenText(text(reader, reply), reply.folded(), reply.files(), List.of(),
				reply.mailId());
		return this.writing.note(ticket.id(), by, written);
	}

	private String text(Language reader, MailedReply reply) {
		return reply.text().isBlank() ? this.sentences.say(reader, "mail.only-files") : reply.text();
	}

	private Mono<CommandOutcome> refuse(Ticket ticket, StaffActor by, MailedReply reply, String reason,
			List<String> choices) {
		ReplyCommand command = Objects.requireNonNull(reply.command());
		return keepText(ticket, by, reply,
				CommandOutcome.refused(command.act().label(), reason, command.argument(), choices));
	}

	private static Mono<CommandOutcome> refuse(MailedReply reply, ProblemException ex) {
		ReplyCommand command = reply.command();
		String reason = (ex.kind() == ProblemKind.TICKET_CLOSED) ? "ticket-closed" : "not-possible";
		return Mono.just(
				(command != null) ? CommandOutcome.refused(command.act().label(), reason, command.argument(), List.of())
						: CommandOutcome.refused("answer", reason, null, List.of()));
	}

	/** Publishes the ticket as the command left it: it may have another topic now. */
	private Mono<Void> publish(Ticket ticket, StaffActor by, MailedReply reply, CommandOutcome outcome) {
		Instant now = this.clock.instant();
		CommandSuggestions choices = CommandSuggestions.of(outcome.choices(), outcome.argument());
		return this.publisher.publish(ticket, CommandAnswered.TYPE,
				new CommandAnswered(this.publisher.reference(ticket), reply.mailId(), Recipient.of(by.member()),
						outcome.act(), outcome.label(), outcome.reason(), outcome.argument(), outcome.person(),
						outcome.kept(), choices.shown(), choices.more(), reply.refusedFiles(), now));
	}

}
