package org.destek.notification.incoming;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.notification.incoming.Meaning.Doubtful;
import org.destek.notification.incoming.Meaning.Nothing;
import org.destek.notification.incoming.Meaning.Reply;
import org.destek.notification.incoming.Meaning.Request;
import org.destek.notification.incoming.Meaning.Undelivered;
import org.destek.notification.plan.BouncedNotices;
import org.destek.notification.plan.FormPointers;
import org.destek.notification.reading.MailSender;
import org.destek.notification.reading.ReceivedMail;

/**
 * Gives one mail its effect: its turn, its files, then event and decision in one
 * transaction, so that a mail that is handled again has it once.
 */
@Component
class MailHandling {

	private static final Logger logger = LoggerFactory.getLogger(MailHandling.class);

	private final IncomingMails mails;

	private final Turns turns;

	private final FileHandover files;

	private final MailEvents events;

	private final BouncedNotices bouncedNotices;

	private final FormPointers formPointers;

	private final TransactionalOperator transaction;

	private final IncomingProperties properties;

	private final Clock clock;

	MailHandling(IncomingMails mails, Turns turns, FileHandover files, MailEvents events, BouncedNotices bouncedNotices,
			FormPointers formPointers, TransactionalOperator transaction, IncomingProperties properties, Clock clock) {
		this.mails = mails;
		this.turns = turns;
		this.files = files;
		this.events = events;
		this.bouncedNotices = bouncedNotices;
		this.formPointers = formPointers;
		this.transaction = transaction;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Handles a mail.
	 * @param read the mail and what it means
	 * @return what became of it
	 */
	Mono<Outcome> handle(OpenMail read) {
		Meaning meaning = read.meaning();
		ReceivedMail content = read.content();
		StoredMail mail = read.mail();
		MailSender from = (content != null) ? content.from() : null;
		if (content == null || from == null || isNobodys(meaning)) {
			return settle(mail, read, HandedFiles.NONE, Mono.just(Instant.MIN));
		}
		Mono<Instant> turn = this.turns.turn(mail, Senders.key(from), meaning.ticketId());
		if (content.files().isEmpty() || meaning instanceof Meaning.Stray) {
			return settle(mail, read, HandedFiles.NONE, turn);
		}
		return turn.as(this.transaction::transactional)
			.flatMap((at) -> isLater(at) ? Mono.just(Outcome.waiting("flood")) : withFiles(mail, read, content))
			.switchIfEmpty(Mono.defer(() -> putOff(read, "order")))
			.onErrorResume(DoorClosedException.class, (closed) -> putOff(read, "attachments"))
			.onErrorResume(FileFailedException.class, (failed) -> putOff(read, "file"));
	}

	private Mono<Outcome> withFiles(StoredMail mail, OpenMail read, ReceivedMail content) {
		return this.files.handOver(mail, content.files())
			.flatMap((handed) -> settle(mail, read, handed, Mono.just(Instant.MIN)));
	}

	private boolean isLater(Instant turn) {
		return turn.isAfter(this.clock.instant());
	}

	private static boolean isNobodys(Meaning meaning) {
		return meaning instanceof Nothing || meaning instanceof Doubtful || meaning instanceof Undelivered;
	}

	private Mono<Outcome> putOff(OpenMail read, String reason) {
		UUID mail = read.mail().id();
		logger.warn("Mail {} waits: {}", mail, reason);
		return this.mails.putOff(mail, reason, read.meaning().ticketId(), this.properties.retry())
			.thenReturn(Outcome.waiting(reason));
	}

	private Mono<Outcome> settle(StoredMail mail, OpenMail read, HandedFiles handed, Mono<Instant> turn) {
		return turn.flatMap((at) -> isLater(at) ? Mono.just(Outcome.waiting("flood")) : effect(mail, read, handed))
			.as(this.transaction::transactional)
			.switchIfEmpty(Mono.defer(() -> putOff(read, "order")));
	}

	private Mono<Outcome> effect(StoredMail mail, OpenMail read, HandedFiles handed) {
		Meaning meaning = read.meaning();
		ReceivedMail content = read.content();
		MailSender from = (content != null) ? content.from() : null;
		UUID ticket = meaning.ticketId();
		Mono<Outcome> outcome = Mono.just(untold(meaning));
		if (meaning instanceof Undelivered bounce) {
			outcome = this.bouncedNotices.bounced(bounce.noticeId(), bounce.reason())
				.thenReturn(new Outcome(Outcome.State.TOLD, "bounced"));
		}
		else if (content != null && from != null) {
			outcome = told(mail, content, from, meaning, handed);
		}
		return outcome
			.delayUntil((each) -> this.mails.decide(mail.id(), each, Senders.isUsable(from) ? from : null, ticket))
			.delayUntil((each) -> (ticket != null) ? this.mails.callNext(ticket) : Mono.empty());
	}

	private Mono<Outcome> told(StoredMail mail, ReceivedMail content, MailSender from, Meaning meaning,
			HandedFiles handed) {
		if (meaning instanceof Reply reply) {
			return this.events.replied(mail, content, from, reply.notice(), handed).thenReturn(Outcome.told());
		}
		if (meaning instanceof Request request) {
			return this.events.requested(mail, content, from, request.topic(), handed).thenReturn(Outcome.told());
		}
		if (meaning instanceof Meaning.Stray) {
			return this.formPointers.pointTo(mail.id(), from.address(), content.language())
				.thenReturn(new Outcome(Outcome.State.TOLD, "pointed"));
		}
		return Mono.just(untold(meaning));
	}

	private static Outcome untold(Meaning meaning) {
		if (meaning instanceof Nothing nothing) {
			return Outcome.ignored(nothing.reason());
		}
		return Outcome.quarantined((meaning instanceof Doubtful doubtful) ? doubtful.reason() : "no-sender");
	}

}
