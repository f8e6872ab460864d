package org.destek.ticket.submission;

import java.util.List;
import java.util.UUID;

import org.destek.ticket.humancheck.HumanChecks;
import org.destek.ticket.humancheck.UsedHumanCheckException;
import org.destek.ticket.idempotency.Fingerprints;
import org.destek.ticket.idempotency.IdempotencyKeys;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.problem.Language;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.ticket.AccessKeys;
import org.destek.ticket.ticket.TakenAttachmentException;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketStatus;
import org.destek.ticket.ticket.Tickets;
import org.destek.ticket.upload.AttachmentsCheck;
import org.destek.ticket.upload.UploadReceipts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.util.IdGenerator;

/**
 * Submits a request: once a key, in one transaction. Most requests are right and new, and
 * are written in one statement; only what stands in the way of that is looked at closely.
 */
@Service
class TicketSubmission {

	private final IdempotencyKeys keys;

	private final Fingerprints fingerprints;

	private final UploadReceipts receipts;

	private final DirectIntake direct;

	private final TicketIntake intake;

	private final AttachmentsCheck attachments;

	private final Tickets tickets;

	private final AccessKeys accessKeys;

	private final HumanChecks humanChecks;

	private final SubmissionMetrics metrics;

	private final SubmissionProperties properties;

	private final IdGenerator ids;

	private final TransactionalOperator transactions;

	TicketSubmission(IdempotencyKeys keys, Fingerprints fingerprints, UploadReceipts receipts, DirectIntake direct,
			TicketIntake intake, AttachmentsCheck attachments, Tickets tickets, AccessKeys accessKeys,
			HumanChecks humanChecks, SubmissionMetrics metrics, SubmissionProperties properties, IdGenerator ids,
			TransactionalOperator transactions) {
		this.keys = keys;
		this.fingerprints = fingerprints;
		this.receipts = receipts;
		this.direct = direct;
		this.intake = intake;
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
		Intake attempt = new Intake(key, this.ids.generateId(), request, reader, privacyNotice);
		return Mono.defer(() -> accept(attempt))
			.doOnNext((ticket) -> count(ticket, attempt))
			.map((ticket) -> receipt(ticket, key))
			.onErrorResume(WrongAnswerException.class, (ex) -> useUpAndRefuse(request))
			.onErrorMap(UsedHumanCheckException.class, (ex) -> invalid(answer("expired")))
			.onErrorMap(TakenAttachmentException.class,
					(ex) -> invalid(this.attachments.taken(request.receipts(), reader, ex)))
			.doOnError(InvalidFieldsException.class, this.metrics::refused)
			.timeout(this.properties.timeout());
	}

	private Mono<Ticket> accept(Intake attempt) {
		byte[] fingerprint = this.fingerprints.of(attempt.request().asked(this.receipts::fileIn));
		return this.direct.accept(attempt, fingerprint)
			.switchIfEmpty(this.transactions.transactional(acceptOnce(attempt, fingerprint)));
	}

	private Mono<Ticket> acceptOnce(Intake attempt, byte[] fingerprint) {
		return this.keys.claim(attempt.key(), fingerprint, attempt.ticketId())
			.flatMap((free) -> free ? this.intake.accept(attempt) : repeat(attempt.key(), fingerprint));
	}

	private Mono<Ticket> repeat(UUID key, byte[] fingerprint) {
		return this.keys.find(key).map((bound) -> bound.madeOf(fingerprint)).flatMap(this.tickets::find);
	}

	private SubmissionReceipt receipt(Ticket ticket, UUID key) {
		return new SubmissionReceipt(ticket.code().text(), this.accessKeys.keyOf(ticket.id(), key), TicketStatus.OPEN,
				ticket.submittedAt());
	}

	private Mono<SubmissionReceipt> useUpAndRefuse(SubmissionRequest request) {
		return this.transactions.transactional(this.humanChecks.useUp(request.humanCheckId()))
			.then(Mono.error(() -> invalid(answer("wrong"))));
	}

	private void count(Ticket ticket, Intake attempt) {
		if (ticket.id().equals(attempt.ticketId())) {
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
