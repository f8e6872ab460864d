package org.destek.notification.incoming;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
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
import org.destek.notification.reading.ReceivedMail;

/**
 * Tells what mails are: machines first, then bounces, then whatever proves to answer one
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
	 * Judges mails; of those that operations let out, what servers say of their senders,
	 * or do not say, no longer counts.
	 * @param mails the mails
	 * @return each with what it is, in the same order
	 */
	Mono<List<OpenMail>> of(List<ReadMail> mails) {
		List<Mentions> mentions = mails.stream().map(this::mentions).toList();
		List<UUID> notices = mentions.stream()
			.flatMap((each) -> Stream.concat(each.undelivered().stream(), Stream.ofNullable(each.answered())))
			.toList();
		return this.notices
			.find(mentions.stream().map(Mentions::replyIds).flatMap(Collection::stream).toList(), notices)
			.map((known) -> IntStream.range(0, mails.size())
				.mapToObj((each) -> judged(mails.get(each), mentions.get(each), known))
				.toList());
	}

	private Mentions mentions(ReadMail read) {
		ReceivedMail mail = read.content();
		if (mail == null) {
			return Mentions.NONE;
		}
		Bounce bounce = mail.bounce();
		UUID answered = mail.answers()
			.stream()
			.map(this.own::noticeOf)
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
		return new Mentions(this.own.noticeOf(mail.messageId()).isPresent(), this.own.replyIds(mail.recipients()),
				answered, (bounce != null) ? undelivered(mail.recipients(), bounce) : List.of());
	}

	private List<UUID> undelivered(List<String> recipients, Bounce bounce) {
		return Stream
			.concat(this.own.bouncedIds(recipients).stream(), this.own.noticeOf(bounce.originalMessageId()).stream())
			.distinct()
			.toList();
	}

	private OpenMail judged(ReadMail read, Mentions mentions, KnownNotices known) {
		ReceivedMail mail = read.content();
		Meaning meaning = (mail != null) ? meaning(mail, read.mail(), mentions, known)
				: new Doubtful(Objects.requireNonNullElse(read.trouble(), "unexpected"));
		return new OpenMail(read.mail(), mail, meaning);
	}

	private Meaning meaning(ReceivedMail mail, StoredMail stored, Mentions mentions, KnownNotices known) {
		MailSender from = mail.from();
		if (mentions.isOwn() || (from != null && this.own.isOwnSender(from.address()))) {
			return new Nothing("own");
		}
		if (mail.nature() == Nature.BOUNCE || mail.bounce() != null) {
			return bounced(mail, mentions, known);
		}
		if (mail.nature() != Nature.PERSONAL) {
			return new Nothing((mail.nature() == Nature.BULK) ? "bulk" : "automatic");
		}
		if (!Senders.isUsable(from)) {
			return new Doubtful("no-sender");
		}
		if (this.own.hasBounceToken(mail.recipients())) {
			return new Doubtful("no-bounce");
		}
		return answered(mail, mentions, known, stored.released())
			.orElseGet(() -> unanswering(mail, stored.mailbox(), stored.released()));
	}

	private Meaning bounced(ReceivedMail mail, Mentions mentions, KnownNotices known) {
		Bounce bounce = mail.bounce();
		if (bounce == null) {
			// A delay, or a report that names nothing.
			return new Nothing("delayed");
		}
		return mentions.undelivered()
			.stream()
			.filter(known::exists)
			.findFirst()
			.<Meaning>map((notice) -> new Undelivered(notice, bounce.reason()))
			.orElseGet(() -> this.own.hasBounceToken(mail.recipients()) ? new Doubtful("forged-token")
					: new Nothing("bounce-unknown"));
	}

	private Optional<Meaning> answered(ReceivedMail mail, Mentions mentions, KnownNotices known, boolean released) {
		UUID notice = mentions.answered();
		Optional<Meaning> byAddress = mentions.replyIds()
			.stream()
			.flatMap((reply) -> known.ofReplyAddress(reply, notice).stream())
			.findFirst()
			.map(Meaning.Reply::new);
		return byAddress.or(() -> Optional.ofNullable(notice)
			.flatMap(known::ofNotice)
			.map((answered) -> isProved(mail, answered, released) ? new Meaning.Reply(answered)
					: new Doubtful("no-token")));
	}

	/**
	 * Students get to see the Message-IDs of the office's notices, not its reply
	 * addresses: where there are such, a Message-ID alone needs a server's word.
	 */
	private boolean isProved(ReceivedMail mail, AnsweredNotice notice, boolean released) {
		return !notice.isStaffs() || !this.own.givesReplyTokens() || mail.authentication() == Authentication.PASS
				|| released;
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
