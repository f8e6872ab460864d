package org.destek.ticket.submission;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.util.IdGenerator;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.AccessKeys;
import org.destek.ticket.core.TakenAttachmentException;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.humancheck.HumanChecks;
import org.destek.ticket.humancheck.UsedHumanCheckException;
import org.destek.ticket.idempotency.IdempotencyKeys;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.upload.AttachmentsCheck;

/**
 * Submits a request: once a key, in one transaction. Most requests are right and new, and
 * are written in one statement; only what stands in the way of that is looked at closely.
 */
@Service
class TicketSubmission {

	private final IdempotencyKeys keys;

	private final SubmissionFastPath fastPath;

	private final SubmissionSlowPath slowPath;

	private final AttachmentsCheck attachments;

	private final Tickets tickets;

	private final AccessKeys accessKeys;

	private final HumanChecks humanChecks;

	private final SubmissionMetrics metrics;

	private final SubmissionProperties properties;

	private final IdGenerator ids;

	private final TransactionalOperator transactions;

	TicketSubmission(IdempotencyKeys keys, SubmissionFastPath fastPath, SubmissionSlowPath slowPath,
			AttachmentsCheck attachments, Tickets tickets, AccessKeys accessKeys, HumanChecks humanChecks,
			SubmissionMetrics metrics, SubmissionProperties properties, IdGenerator ids,
			TransactionalOperator transactions) {
		this.keys = keys;
		this.fastPath = fastPath;
		this.slowPath = slowPath;
		this.attachments = attachments;
		this.tickets = tickets;
		this.accessKeys = accessKeys;
		this.humanChecks = humanChecks;
		this.metrics = metrics;
		this.properties = properties;
		this.ids = ids;
		this.transactions = transactions;
	}

	/**
	 * Submits a request. A repeat under the same key, even at the same moment, gets what
	 * the first one got; a refused request leaves nothing behind, its key included.
	 * @param key the sender's idempotency key
	 * @param request what was typed
	 * @param reader the language to answer in
	 * @param privacyNotice version of the notice that the sender saw
	 * @return the receipt; or an error: {@link InvalidFieldsException}, or a
	 * {@link ProblemException} when the key is bound to another body
	 */
	Mono<SubmissionReceipt> submit(UUID key, SubmissionRequest request, Language reader,
			@Nullable String privacyNotice) {
		UUID ticketId = this.ids.generateId();
		return Mono.fromSupplier(() -> this.attachments.asked(request.receipts()))
			.map((files) -> new SubmissionAttempt(key, ticketId, request, request.asked(files), reader, privacyNotice))
			.flatMap(this::accept)
			.doOnNext((ticket) -> count(ticket, ticketId))
			.map((ticket) -> receipt(ticket, key))
			.onErrorResume(WrongAnswerException.class, (ex) -> useUpAndRefuse(request))
			.onErrorMap(UsedHumanCheckException.class, (ex) -> invalid(answer("expired")))
			.onErrorMap(TakenAttachmentException.class,
					(ex) -> invalid(this.attachments.taken(request.receipts(), reader, ex)))
			.doOnError(InvalidFieldsException.class, this.metrics::refused)
			.timeout(this.properties.timeout());
	}

	private Mono<Ticket> accept(SubmissionAttempt attempt) {
		return this.fastPath.accept(attempt)
			.switchIfEmpty(Mono.defer(() -> this.transactions.transactional(acceptOnce(attempt))));
	}

	private Mono<Ticket> acceptOnce(SubmissionAttempt attempt) {
		return this.keys.claim(attempt.key(), attempt.asked(), attempt.ticketId())
			.flatMap((free) -> free ? this.slowPath.accept(attempt)
					: this.keys.made(attempt.key(), attempt.asked()).flatMap(this.tickets::find));
	}

	private SubmissionReceipt receipt(Ticket ticket, UUID key) {
		return new SubmissionReceipt(ticket.code().text(), this.accessKeys.keyOf(ticket.id(), key), TicketStatus.OPEN,
				ticket.submittedAt());
	}

	private Mono<SubmissionReceipt> useUpAndRefuse(SubmissionRequest request) {
		return this.transactions.transactional(this.humanChecks.useUp(request.humanCheckAnswer().id()))
			.then(Mono.error(() -> invalid(answer("wrong"))));
	}

	private void count(Ticket ticket, UUID fresh) {
		if (ticket.id().equals(fresh)) {
			this.metrics.submitted(ticket.topic());
		}
		else {
			this.metrics.repeated();
		}
	}

	private static InvalidFieldsException invalid(FieldProblem problem) {
		return new InvalidFieldsException(List.of(problem));
	}

	private static FieldProblem answer(String code) {
		return FieldProblem.of("humanCheck.answer", code);
	}

}
