package org.destek.ticket.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.destek.ticket.humancheck.HumanCheckVerdict;
import org.destek.ticket.humancheck.HumanChecks;
import org.destek.ticket.humancheck.UsedHumanCheckException;
import org.destek.ticket.idempotency.IdempotencyKeys;
import org.destek.ticket.insert.RowInsert;
import org.destek.ticket.privacy.NationalIdVault;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.ticket.Ticket;
import reactor.core.publisher.Mono;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Takes a request in by one statement, where nothing stands in its way. Whether something
 * does, it only notices: what it was, {@link TicketIntake} finds out.
 */
@Component
class DirectIntake {

	private final SubmissionCheck check;

	private final HumanChecks humanChecks;

	private final IdempotencyKeys keys;

	private final NewTickets newTickets;

	private final NationalIdVault vault;

	private final TransactionalOperator transactions;

	DirectIntake(SubmissionCheck check, HumanChecks humanChecks, IdempotencyKeys keys, NewTickets newTickets,
			NationalIdVault vault, TransactionalOperator transactions) {
		this.check = check;
		this.humanChecks = humanChecks;
		this.keys = keys;
		this.newTickets = newTickets;
		this.vault = vault;
		this.transactions = transactions;
	}

	/**
	 * Takes a request in, in a transaction of its own.
	 * @param intake the attempt
	 * @param fingerprint keyed hash of what is asked for
	 * @return the new ticket; empty when its key, its human check, a file or its code is
	 * taken, or something about it is wrong. Then nothing was written and nothing counted
	 */
	Mono<Ticket> accept(Intake intake, byte[] fingerprint) {
		Mono<Ticket> ticket = Mono.defer(() -> open(intake, fingerprint));
		// A receipt must not expire between its check and the beginning of the
		// transaction: markers tell up to when all files have been told.
		return (intake.request().receipts().isEmpty() ? ticket : this.transactions.transactional(ticket))
			.onErrorResume(DirectIntake::isForACloserLook, (ex) -> Mono.empty());
	}

	private Mono<Ticket> open(Intake intake, byte[] fingerprint) {
		SubmissionRequest request = intake.request();
		HumanCheckVerdict verdict = this.humanChecks.look(request.humanCheckId(), request.humanCheckAnswer());
		Submission submission = this.check.check(request, Set.of(), intake.reader(), verdict);
		List<RowInsert> before = new ArrayList<>();
		before.add(this.keys.row(intake.key(), fingerprint, intake.ticketId()));
		this.humanChecks.useRow(request.humanCheckId()).ifPresent(before::add);
		return this.newTickets.open(intake, submission, before, sealed(intake, submission))
			.doOnNext((ticket) -> this.humanChecks.count(verdict));
	}

	private List<RowInsert> sealed(Intake intake, Submission submission) {
		return (submission.nationalId() != null)
				? List.of(this.vault.row(intake.ticketId(), Objects.requireNonNull(submission.nationalId())))
				: List.of();
	}

	private static boolean isForACloserLook(Throwable failure) {
		return failure instanceof InvalidFieldsException || failure instanceof WrongAnswerException
				|| failure instanceof UsedHumanCheckException || failure instanceof DataIntegrityViolationException;
	}

}
