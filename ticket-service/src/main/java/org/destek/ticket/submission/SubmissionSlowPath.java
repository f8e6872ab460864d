package org.destek.ticket.submission;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.humancheck.HumanChecks;
import org.destek.ticket.privacy.NationalIdVault;
import org.destek.ticket.upload.AttachmentsCheck;

/**
 * Accepts a request step by step, in the caller's transaction, and says what is wrong.
 */
@Component
class SubmissionSlowPath {

	private final SubmissionCheck check;

	private final AttachmentsCheck attachments;

	private final HumanChecks humanChecks;

	private final NewTickets newTickets;

	private final NationalIdVault vault;

	SubmissionSlowPath(SubmissionCheck check, AttachmentsCheck attachments, HumanChecks humanChecks,
			NewTickets newTickets, NationalIdVault vault) {
		this.check = check;
		this.attachments = attachments;
		this.humanChecks = humanChecks;
		this.newTickets = newTickets;
		this.vault = vault;
	}

	/**
	 * Takes a request in.
	 * @param attempt the attempt
	 * @return the new ticket; or an error as {@link SubmissionCheck#check} throws it, or
	 * that a human check or an upload has been used meanwhile
	 */
	Mono<Ticket> accept(SubmissionAttempt attempt) {
		return this.attachments.taken(attempt.request().receipts())
			.map((taken) -> check(attempt, taken))
			.flatMap((submission) -> store(attempt, submission));
	}

	private Submission check(SubmissionAttempt attempt, Set<UUID> taken) {
		SubmissionRequest request = attempt.request();
		return this.check.check(request, taken, attempt.reader(), this.humanChecks.judge(request.humanCheckAnswer()));
	}

	private Mono<Ticket> store(SubmissionAttempt attempt, Submission submission) {
		return this.humanChecks.useUp(attempt.request().humanCheckAnswer().id())
			.then(this.newTickets.open(attempt.ticketId(), attempt.key(), submission, attempt.privacyNotice(), null))
			.delayUntil((ticket) -> keepNationalId(ticket, submission));
	}

	private Mono<Void> keepNationalId(Ticket ticket, Submission submission) {
		return Mono.justOrEmpty(submission.nationalId()).flatMap((number) -> this.vault.keep(ticket.id(), number));
	}

}
