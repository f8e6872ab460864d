package org.destek.notification.inbound;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

import org.destek.notification.inbound.attachment.AttachmentServiceAwayException;
import org.destek.notification.inbound.attachment.AttachmentUpload;
import org.destek.notification.inbound.attachment.UploadFailedException;
import org.destek.notification.inbound.classify.ClassifiedMail;
import org.destek.notification.inbound.store.IncomingMails;
import org.destek.notification.inbound.store.MailOutcome;
import org.destek.notification.inbound.throttle.MailThrottle;
import org.destek.notification.inbound.throttle.ThrottleSchedule;
import org.destek.notification.inbound.throttle.ThrottledMail;

/**
 * Handles mails whose files are uploaded first: the throttle's times are kept, the files
 * are uploaded with no transaction open, and then the mail has its effect.
 */
@Component
class AttachmentMailHandler {

	private static final Logger logger = LoggerFactory.getLogger(AttachmentMailHandler.class);

	private final IncomingMails mails;

	private final MailThrottle throttle;

	private final AttachmentUpload upload;

	private final MailBatchHandler batchHandler;

	private final TransactionalOperator transaction;

	private final InboundProperties properties;

	AttachmentMailHandler(IncomingMails mails, MailThrottle throttle, AttachmentUpload upload,
			MailBatchHandler batchHandler, TransactionalOperator transaction, InboundProperties properties) {
		this.mails = mails;
		this.throttle = throttle;
		this.upload = upload;
		this.batchHandler = batchHandler;
		this.transaction = transaction;
		this.properties = properties;
	}

	/**
	 * Gives mails their times and keeps them, because uploads may take long.
	 * @param mails the mails, no two of one ticket or sender
	 * @return each with its time
	 */
	Mono<List<ThrottledMail>> throttle(List<ClassifiedMail> mails) {
		return this.throttle.of(mails)
			.delayUntil((schedule) -> keep(mails, schedule))
			.as(this.transaction::transactional)
			.map((schedule) -> mails.stream().map((open) -> new ThrottledMail(open, schedule)).toList());
	}

	private Mono<Void> keep(List<ClassifiedMail> mails, ThrottleSchedule schedule) {
		List<ClassifiedMail> takers = mails.stream()
			.filter((open) -> open.isThrottled() && !schedule.isBehind(open))
			.toList();
		return takers.isEmpty() ? Mono.empty() : this.throttle.keep(takers, schedule);
	}

	/**
	 * Handles a mail whose time is kept.
	 * @param mail the mail
	 * @return what became of it
	 */
	Mono<MailOutcome> handle(ThrottledMail mail) {
		return whenDue(mail.open(), mail.schedule())
			.onErrorResume(AttachmentServiceAwayException.class, (closed) -> putOff(mail.open(), "attachments"))
			.onErrorResume(UploadFailedException.class, (failed) -> putOff(mail.open(), "file"));
	}

	private Mono<MailOutcome> whenDue(ClassifiedMail open, ThrottleSchedule schedule) {
		if (schedule.isBehind(open)) {
			return putOff(open, "order");
		}
		if (schedule.isLater(open)) {
			return Mono.just(MailOutcome.waiting("flood"));
		}
		return this.upload.handOver(open.mail(), open.files())
			.map((handed) -> new ReadyMail(open.withScheduledAt(schedule.now()), handed))
			.flatMap((ready) -> this.batchHandler.handle(List.of(ready)))
			.map((outcomes) -> outcomes.get(0));
	}

	private Mono<MailOutcome> putOff(ClassifiedMail open, String reason) {
		logger.warn("Mail {} waits: {}", open.mail().id(), reason);
		return this.mails.putOff(open.mail().id(), reason, open.classification().ticketId(), this.properties.retry())
			.thenReturn(MailOutcome.waiting(reason));
	}

}
