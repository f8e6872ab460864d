package org.destek.notification.incoming;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import org.destek.notification.incoming.Meaning.Doubtful;
import org.destek.notification.incoming.Meaning.Nothing;
import org.destek.notification.incoming.Meaning.Request;
import org.destek.notification.incoming.Meaning.Stray;
import org.destek.notification.incoming.Meaning.Undelivered;
import org.destek.notification.incoming.mailbox.Mailboxes;
import org.destek.notification.reading.Authentication;
import org.destek.notification.reading.Bounce;
import org.destek.notification.reading.MailSender;
import org.destek.notification.reading.Nature;
import org.destek.notification.reading.QuotedNotice;
import org.destek.notification.reading.ReceivedMail;

/**
 * Tells what a mail is: machines first, then bounces, then whatever proves to answer one
 * of our notices. Who is believed is ticket-service's to say.
 */
@Component
class MailJudgement {

	private final OwnAddresses own;

	private final AnsweredNotices notices;

	private final Mailboxes mailboxes;

	MailJudgement(OwnAddresses own, AnsweredNotices notices, Mailboxes mailboxes) {
		this.own = own;
		this.notices = notices;
		this.mailboxes = mailboxes;
	}

	/**
	 * Judges a mail.
	 * @param mail the mail
	 * @param mailbox where it came in
	 * @param released whether operations let it out: what servers say of its sender, or
	 * do not say, no longer counts
	 * @return what it is
	 */
	Mono<Meaning> of(ReceivedMail mail, String mailbox, boolean released) {
		MailSender from = mail.from();
		if (this.own.noticeOf(mail.messageId()).isPresent() || (from != null && this.own.isOwnSender(from.address()))) {
			return Mono.just(new Nothing("own"));
		}
		if (mail.nature() == Nature.BOUNCE || mail.bounce() != null) {
			return bounced(mail);
		}
		if (mail.nature() != Nature.PERSONAL) {
			return Mono.just(new Nothing((mail.nature() == Nature.BULK) ? "bulk" : "automatic"));
		}
		if (!Senders.isUsable(from)) {
			return Mono.just(new Doubtful("no-sender"));
		}
		if (this.own.hasBounceToken(mail.recipients())) {
			return Mono.just(new Doubtful("no-bounce"));
		}
		return answered(mail, released).switchIfEmpty(Mono.fromSupplier(() -> unanswering(mail, mailbox, released)));
	}

	private Mono<Meaning> bounced(ReceivedMail mail) {
		Bounce bounce = mail.bounce();
		if (bounce == null) {
			// A delay, or a report that names nothing.
			return Mono.just(new Nothing("delayed"));
		}
		Meaning unknown = this.own.hasBounceToken(mail.recipients()) ? new Doubtful("forged-token")
				: new Nothing("bounce-unknown");
		return Flux.fromIterable(undelivered(mail.recipients(), bounce))
			.filterWhen(this.notices::exists)
			.next()
			.<Meaning>map((notice) -> new Undelivered(notice, bounce.reason()))
			.defaultIfEmpty(unknown);
	}

	private List<UUID> undelivered(List<String> recipients, Bounce bounce) {
		return Stream
			.concat(this.own.bouncedIds(recipients).stream(), this.own.noticeOf(bounce.originalMessageId()).stream())
			.distinct()
			.toList();
	}

	private Mono<Meaning> answered(ReceivedMail mail, boolean released) {
		@Nullable UUID notice = mail.answers()
			.stream()
			.map(this.own::noticeOf)
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
		Mono<Meaning> byMessageId = Mono.justOrEmpty(notice)
			.flatMap(this.notices::ofNotice)
			.map((answered) -> isProved(mail, answered, released) ? reply(mail, answered) : new Doubtful("no-token"));
		return Flux.fromIterable(this.own.replyIds(mail.recipients()))
			.concatMap((reply) -> this.notices.ofReplyAddress(reply, notice))
			.next()
			.map((answered) -> reply(mail, answered))
			.switchIfEmpty(byMessageId);
	}

	/**
	 * Students get to see the Message-IDs of the office's notices, not its reply
	 * addresses: where there are such, a Message-ID alone needs a server's word.
	 */
	private boolean isProved(ReceivedMail mail, AnsweredNotice notice, boolean released) {
		return !notice.isStaffs() || !this.own.givesReplyTokens() || mail.authentication() == Authentication.PASS
				|| released;
	}

	/** A notice of the office that came back whole is nobody's answer. */
	private static Meaning reply(ReceivedMail mail, AnsweredNotice notice) {
		return (notice.isStaffs() && QuotedNotice.hasLink(mail.text())) ? new Doubtful("quotes-notice")
				: new Meaning.Reply(notice);
	}

	private Meaning unanswering(ReceivedMail mail, String mailbox, boolean released) {
		MailSender from = mail.from();
		if (this.own.hasReplyToken(mail.recipients())) {
			return new Doubtful("forged-token");
		}
		Optional<String> topic = this.mailboxes.topicOf(mailbox);
		if (topic.isEmpty() && from != null && Senders.isMachine(from)) {
			return new Nothing("machine");
		}
		// Whoever it names did not write it, and is not to be written to.
		if (mail.authentication() == Authentication.FAIL && !released) {
			return new Doubtful("unauthenticated");
		}
		return topic.map((slug) -> request(mail, slug)).orElseGet(Stray::new);
	}

	private static Meaning request(ReceivedMail mail, String topic) {
		if (mail.from() == null || !Senders.mayRequest(mail.from())) {
			return new Doubtful("no-sender");
		}
		if (mail.text().isBlank() && isBlank(mail.subject()) && mail.files().isEmpty()) {
			return new Doubtful("empty");
		}
		return new Request(topic);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
