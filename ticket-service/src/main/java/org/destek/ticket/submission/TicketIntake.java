package org.destek.ticket.submission;

import java.util.Set;
import java.util.UUID;

import org.destek.ticket.humancheck.HumanChecks;
import org.destek.ticket.privacy.NationalIdVault;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.upload.AttachmentsCheck;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Makes a ticket of a request, with all that belongs to it, in the caller's transaction.
 */
@Component
class TicketIntake {

	private final SubmissionCheck check;

	private final AttachmentsCheck attachments;

	private final HumanChecks humanChecks;

	private final NewTickets newTickets;

	private final NationalIdVault vault;

	TicketIntake(SubmissionCheck check, AttachmentsCheck attachments, HumanChecks humanChecks, NewTickets newTickets,
			NationalIdVault vault) {
		this.check = check;
		this.attachments = attachments;
		this.humanChecks = humanChecks;
		this.newTickets = newTickets;
		this.vault = vault;
	}

	/**
	 * Takes a request in.
	 * @param intake the attempt
	 * @return the new ticket; or an error as {@link SubmissionCheck#check} throws it, or
	 * that a human check or an upload has been used meanwhile
	 */
	Mono<Ticket> accept(Intake intake) {
		return this.attachments.taken(intake.request().receipts())
			.map((taken) -> check(intake, taken))
			.flatMap((submission) -> store(intake, submission));
	}

	private Submission check(Intake intake, Set<UUID> taken) {
		SubmissionRequest request = intake.request();
		return this.check.check(request, taken, intake.reader(),
				this.humanChecks.judge(request.humanCheckId(), request.humanCheckAnswer()));
	}

	private Mono<Ticket> store(Intake intake, Submission submission) {
		return this.humanChecks.useUp(intake.request().humanCheckId())
			.then(this.newTickets.open(intake.ticketId(), intake.key(), submission, intake.privacyNotice(), null))
			.delayUntil((ticket) -> keepNationalId(ticket, submission));
	}

	private Mono<Void> keepNationalId(Ticket ticket, Submission submission) {
		return Mono.justOrEmpty(submission.nationalId()).flatMap((number) -> this.vault.keep(ticket.id(), number));
	}

}
