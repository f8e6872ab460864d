package org.destek.ticket.submission;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.humancheck.HumanChecks;
import org.destek.ticket.privacy.NationalIdVault;
import org.destek.ticket.ticket.AccessKeys;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketCode;
import org.destek.ticket.ticket.Tickets;
import org.destek.ticket.upload.AttachmentsCheck;
import org.destek.ticket.worktime.ExpectedAnswers;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/**
 * Makes a ticket of a request, with all that belongs to it, in the caller's transaction.
 */
@Component
class TicketIntake {

	private static final int MAX_DRAWS = 5;

	private final SubmissionCheck check;

	private final AttachmentsCheck attachments;

	private final HumanChecks humanChecks;

	private final Tickets tickets;

	private final Messages messages;

	private final NationalIdVault vault;

	private final AccessKeys accessKeys;

	private final ExpectedAnswers expectedAnswers;

	private final Outbox outbox;

	private final IdGenerator ids;

	private final Clock clock;

	private final RandomGenerator random = new SecureRandom();

	TicketIntake(SubmissionCheck check, AttachmentsCheck attachments, HumanChecks humanChecks, Tickets tickets,
			Messages messages, NationalIdVault vault, AccessKeys accessKeys, ExpectedAnswers expectedAnswers,
			Outbox outbox, IdGenerator ids, Clock clock) {
		this.check = check;
		this.attachments = attachments;
		this.humanChecks = humanChecks;
		this.tickets = tickets;
		this.messages = messages;
		this.vault = vault;
		this.accessKeys = accessKeys;
		this.expectedAnswers = expectedAnswers;
		this.outbox = outbox;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Takes a request in.
	 * @param intake the attempt
	 * @return the new ticket; or an error as {@link SubmissionCheck#check} throws it, or
	 * that a human check or an upload has been used meanwhile
	 */
	Mono<Ticket> accept(Intake intake) {
		return this.attachments.taken(intake.request().receipts())
			.map((taken) -> this.check.check(intake.request(), taken, intake.reader()))
			.flatMap((submission) -> store(intake, submission));
	}

	private Mono<Ticket> store(Intake intake, Submission submission) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Message message = new Message(this.ids.generateId(), Author.REQUESTER, submission.requester().name(), null,
				submission.message(), now, submission.attachments(), null);
		return open(intake, submission, now)
			.delayUntil((ticket) -> this.humanChecks.useUp(intake.request().humanCheckId()))
			.delayUntil((ticket) -> this.messages.add(ticket.id(), message))
			.delayUntil((ticket) -> keepNationalId(ticket, submission))
			.delayUntil((ticket) -> announce(ticket, message, submission));
	}

	private Mono<Ticket> open(Intake intake, Submission submission, Instant now) {
		byte[] hash = AccessKeys.hashOf(this.accessKeys.keyOf(intake.ticketId(), intake.key()));
		return Mono
			.fromSupplier(
					() -> Ticket.opened(intake.ticketId(), TicketCode.draw(this.random), submission.topic().slug(),
							submission.subject(), submission.requester(), hash, intake.privacyNotice(), now))
			.flatMap((ticket) -> this.tickets.add(ticket).filter((added) -> added).map((added) -> ticket))
			.repeatWhenEmpty(MAX_DRAWS, (draws) -> draws);
	}

	private Mono<Void> keepNationalId(Ticket ticket, Submission submission) {
		return Mono.justOrEmpty(submission.nationalId()).flatMap((number) -> this.vault.keep(ticket.id(), number));
	}

	private Mono<UUID> announce(Ticket ticket, Message message, Submission submission) {
		return this.outbox
			.append(new OutgoingEvent("ticket-events", ticket.id(), TicketSubmitted.TYPE, ticket.code().text(),
					TicketSubmitted.of(ticket, message, submission.topic(), this.expectedAnswers.of(ticket.topic()))));
	}

}
