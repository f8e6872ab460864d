package org.destek.notification.incoming;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

/**
 * Handles mails whose files are to be handed over first: their turns are kept, then the
 * files are handed over with no transaction open, then the mail is settled.
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
	 * Gives mails their turns and keeps them, for as long as files may take.
	 * @param mails the mails, no two of one ticket or sender
	 * @return each with its turn
	 */
	Mono<List<MailInTurn>> takeTurns(List<OpenMail> mails) {
		return this.turns.of(mails)
			.delayUntil((given) -> keep(mails, given))
			.as(this.transaction::transactional)
			.map((given) -> mails.stream().map((open) -> new MailInTurn(open, given)).toList());
	}

	private Mono<Void> keep(List<OpenMail> mails, GivenTurns given) {
		List<OpenMail> takers = mails.stream().filter((open) -> open.takesTurn() && !given.isBehind(open)).toList();
		return takers.isEmpty() ? Mono.empty() : this.turns.keep(takers, given);
	}

	/**
	 * Handles a mail whose turn is kept.
	 * @param mail the mail
	 * @return what became of it
	 */
	Mono<Outcome> handle(MailInTurn mail) {
		return inTurn(mail.open(), mail.given())
			.onErrorResume(DoorClosedException.class, (closed) -> putOff(mail.open(), "attachments"))
			.onErrorResume(FileFailedException.class, (failed) -> putOff(mail.open(), "file"));
	}

	private Mono<Outcome> inTurn(OpenMail open, GivenTurns given) {
		if (given.isBehind(open)) {
			return putOff(open, "order");
		}
		if (given.isLater(open)) {
			return Mono.just(Outcome.waiting("flood"));
		}
		return this.files.handOver(open.mail(), open.files())
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
