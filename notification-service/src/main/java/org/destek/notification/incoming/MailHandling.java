package org.destek.notification.incoming;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.notification.reading.ReceivedMail;

/**
 * Handles a mail whose files are to be handed over first: its turn is kept, then its
 * files are handed over with no transaction open, then it is settled.
 */
@Component
class MailHandling {

	private static final Logger logger = LoggerFactory.getLogger(MailHandling.class);

	private final IncomingMails mails;

	private final Turns turns;

	private final FileHandover files;

	private final MailSettlement settlement;

	private final TransactionalOperator transaction;

	private final IncomingProperties properties;

	MailHandling(IncomingMails mails, Turns turns, FileHandover files, MailSettlement settlement,
			TransactionalOperator transaction, IncomingProperties properties) {
		this.mails = mails;
		this.turns = turns;
		this.files = files;
		this.settlement = settlement;
		this.transaction = transaction;
		this.properties = properties;
	}

	/**
	 * Handles a mail.
	 * @param open the mail
	 * @param content what it says
	 * @return what became of it
	 */
	Mono<Outcome> handle(OpenMail open, ReceivedMail content) {
		return takeTurn(open).flatMap((given) -> inTurn(open, content, given))
			.onErrorResume(DoorClosedException.class, (closed) -> putOff(open, "attachments"))
			.onErrorResume(FileFailedException.class, (failed) -> putOff(open, "file"));
	}

	private Mono<GivenTurns> takeTurn(OpenMail open) {
		return this.turns.of(List.of(open))
			.delayUntil((given) -> (open.takesTurn() && !given.isBehind(open)) ? this.turns.keep(List.of(open), given)
					: Mono.empty())
			.as(this.transaction::transactional);
	}

	private Mono<Outcome> inTurn(OpenMail open, ReceivedMail content, GivenTurns given) {
		if (given.isBehind(open)) {
			return putOff(open, "order");
		}
		if (given.isLater(open)) {
			return Mono.just(Outcome.waiting("flood"));
		}
		return this.files.handOver(open.mail(), content.files())
			.map((handed) -> new ReadyMail(open.withTurn(given.now()), handed))
			.flatMap((ready) -> this.settlement.settle(List.of(ready)))
			.map((outcomes) -> outcomes.get(0));
	}

	private Mono<Outcome> putOff(OpenMail open, String reason) {
		logger.warn("Mail {} waits: {}", open.mail().id(), reason);
		return this.mails.putOff(open.mail().id(), reason, open.meaning().ticketId(), this.properties.retry())
			.thenReturn(Outcome.waiting(reason));
	}

}
