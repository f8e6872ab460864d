package org.destek.ticket.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.humancheck.HumanCheckAnswer;
import org.destek.ticket.humancheck.HumanCheckVerdict;
import org.destek.ticket.humancheck.HumanChecks;
import org.destek.ticket.humancheck.UsedHumanCheckException;
import org.destek.ticket.idempotency.IdempotencyKeys;
import org.destek.ticket.insert.RowInsert;
import org.destek.ticket.privacy.NationalIdVault;
import org.destek.ticket.problem.InvalidFieldsException;

/**
 * Accepts a request in one statement when nothing stands in its way. When something does,
 * nothing is written, and {@link SubmissionSlowPath} finds out what it was.
 */
@Component
class SubmissionFastPath {

	private final SubmissionCheck check;

	private final HumanChecks humanChecks;

	private final IdempotencyKeys keys;

	private final NewTickets newTickets;

	private final NationalIdVault vault;

	private final TransactionalOperator transactions;

	SubmissionFastPath(SubmissionCheck check, HumanChecks humanChecks, IdempotencyKeys keys, NewTickets newTickets,
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
	 * @param attempt the attempt
	 * @return the new ticket; empty when its key, its human check, a file or its code is
	 * taken, or something about it is wrong. Then nothing was written and nothing counted
	 */
	Mono<Ticket> accept(SubmissionAttempt attempt) {
		Mono<Ticket> ticket = Mono.defer(() -> open(attempt));
		// A receipt must not expire between its check and the beginning of the
		// transaction: the watermark says up to when all files are known.
		return (attempt.request().receipts().isEmpty() ? ticket : this.transactions.transactional(ticket))
			.onErrorResume(SubmissionFastPath::isForACloserLook, (ex) -> Mono.empty());
	}

	private Mono<Ticket> open(SubmissionAttempt attempt) {
		SubmissionRequest request = attempt.request();
		HumanCheckAnswer answer = request.humanCheckAnswer();
		HumanCheckVerdict verdict = this.humanChecks.look(answer);
		Submission submission = this.check.check(request, Set.of(), attempt.reader(), verdict);
		List<RowInsert> before = new ArrayList<>();
		before.add(this.keys.row(attempt.key(), attempt.asked(), attempt.ticketId()));
		this.humanChecks.useRow(answer.id()).ifPresent(before::add);
		return this.newTickets.open(attempt, submission, before, sealed(attempt, submission))
			.doOnNext((ticket) -> this.humanChecks.count(verdict));
	}

	private List<RowInsert> sealed(SubmissionAttempt attempt, Submission submission) {
		return (submission.nationalId() != null)
				? List.of(this.vault.row(attempt.ticketId(), Objects.requireNonNull(submission.nationalId())))
				: List.of();
	}

	private static boolean isForACloserLook(Throwable failure) {
		return failure instanceof InvalidFieldsException || failure instanceof WrongAnswerException
				|| failure instanceof UsedHumanCheckException || failure instanceof DataIntegrityViolationException;
	}

}
