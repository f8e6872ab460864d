package org.destek.notification.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;
import org.destek.notification.notice.undelivered.BouncedNotices;

/**
 * What follows when a mail is refused or given up: the same as when it bounces later, in
 * the transaction that records it.
 */
@Component
class FailedDelivery {

	private final NoticeQueue queue;

	private final BouncedNotices bounced;

	private final TransactionalOperator transaction;

	FailedDelivery(NoticeQueue queue, BouncedNotices bounced, TransactionalOperator transaction) {
		this.queue = queue;
		this.bounced = bounced;
		this.transaction = transaction;
	}

	/**
	 * Writes the failure down and tells whom it concerns. A sender that has lost its
	 * lease tells nobody: another has the notice.
	 * @param notice the notice
	 * @param outcome what the server said last
	 * @param decision that it has failed
	 * @return completes when it is stored
	 */
	Mono<Void> giveUp(Notice notice, DeliveryOutcome outcome, RetryDecision decision) {
		return this.queue.record(notice, outcome, decision)
			.filter(Boolean::booleanValue)
			.flatMap((held) -> this.bounced.bounced(notice.id(), reasonOf(outcome)))
			.as(this.transaction::transactional);
	}

	/** Enhanced status codes: RFC 3463, sections 3.2 and 3.3. */
	static String reasonOf(DeliveryOutcome outcome) {
		String status = status(outcome.reason());
		if (outcome.result() == Result.UNREACHABLE) {
			return "unreachable";
		}
		if (status.startsWith("5.1.") || status.startsWith("4.1.")) {
			return "unknown-address";
		}
		if (status.endsWith(".2.2") || Integer.valueOf(552).equals(outcome.smtpCode())) {
			return "mailbox-full";
		}
		return (outcome.result() == Result.REFUSED) ? "refused"
				: (outcome.smtpCode() != null) ? "unreachable" : "other";
	}

	private static String status(@Nullable String reason) {
		return (reason != null) ? reason.substring(reason.lastIndexOf(' ') + 1) : "";
	}

}
