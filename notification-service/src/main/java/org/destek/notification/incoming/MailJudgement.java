package org.destek.notification.incoming;

import java.util.ArrayList;
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

import org.destek.notification.incoming.Meaning.Complained;
import org.destek.notification.incoming.Meaning.Doubtful;
import org.destek.notification.incoming.Meaning.Nothing;
import org.destek.notification.incoming.Meaning.Request;
import org.destek.notification.incoming.Meaning.Stray;
import org.destek.notification.incoming.Meaning.Undelivered;
import org.destek.notification.incoming.mailbox.Mailboxes;
import org.destek.notification.reading.Authentication;
import org.destek.notification.reading.Bounce;
import org.destek.notification.reading.Complaint;
import org.destek.notification.reading.MailSender;
import org.destek.notification.reading.Nature;
import org.destek.notification.reading.ReceivedMail;

import static java.util.Objects.requireNonNull;

/**
 * Tells what mails are: what came to a bounce address first, then programs that say that
 * they are some, then whatever proves to answer one of our notices, and only then what
 * merely looks like a program's. Who is believed is ticket-service's to say.
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
			.flatMap((each) -> Stream.concat(each.reported().stream(), Stream.ofNullable(each.answered())))
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
		UUID answered = mail.answers()
			.stream()
			.map(this.own::noticeOf)
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
		return new Mentions(this.own.noticeOf(mail.messageId()).isPresent(), this.own.replyIds(mail.recipients()),
				answered, reported(mail));
	}

	private List<UUID> reported(ReceivedMail mail) {
		Bounce bounce = mail.bounce();
		Complaint complaint = mail.complaint();
		if (bounce == null && complaint == null) {
			return List.of();
		}
		List<String> addresses = new ArrayList<>(mail.recipients());
		List<UUID> named = new ArrayList<>();
		if (complaint != null) {
			Stream.ofNullable(complaint.originalSender()).forEach(addresses::add);
			this.own.noticeOf(complaint.originalMessageId()).ifPresent(named::add);
		}
		if (bounce != null) {
			this.own.noticeOf(bounce.originalMessageId()).ifPresent(named::add);
		}
		return Stream.concat(this.own.bouncedIds(addresses).stream(), named.stream()).distinct().toList();
	}

	private OpenMail judged(ReadMail read, Mentions mentions, KnownNotices known) {
		ReceivedMail mail = read.content();
		Meaning meaning = (mail != null) ? meaning(mail, read.mail(), mentions, known)
				: new Doubtful(Objects.requireNonNullElse(read.trouble(), "unexpected"));
		return new OpenMail(read.mail(), mail, meaning);
	}

	private Meaning meaning(ReceivedMail mail, StoredMail stored, Mentions mentions, KnownNotices known) {
		if (mentions.isOwn()) {
			return new Nothing("own");
		}
		if (mail.complaint() != null) {
			return reported(mentions, known).<Meaning>map(Complained::new)
				.orElseGet(() -> new Nothing("complaint-unknown"));
		}
		if (mail.nature() == Nature.BOUNCE || isToBounceAddress(mail)) {
			return bounced(mail, mentions, known);
		}
		if (mail.nature().isSure()) {
			return new Nothing((mail.nature() == Nature.REACTION) ? "reaction" : "automatic");
		}
		if (!Senders.isUsable(mail.from())) {
			return new Doubtful("no-sender");
		}
		return answered(mail, mentions, known, stored.released())
			.orElseGet(() -> unanswering(mail, stored.mailbox(), stored.released()));
	}

	/** Nobody but servers writes there, delays and vacation programs aside. */
	private boolean isToBounceAddress(ReceivedMail mail) {
		return mail.bounce() != null && this.own.hasBounceToken(mail.recipients());
	}

	private Meaning bounced(ReceivedMail mail, Mentions mentions, KnownNotices known) {
		Bounce bounce = requireNonNull(mail.bounce());
		return reported(mentions, known)
			.<Meaning>map((notice) -> new Undelivered(notice, bounce.reason(), bounce.aboutSender()))
			.orElseGet(() -> this.own.hasBounceToken(mail.recipients()) ? new Doubtful("forged-token")
					: new Nothing("bounce-unknown"));
	}

	private static Optional<UUID> reported(Mentions mentions, KnownNotices known) {
		return mentions.reported().stream().filter(known::exists).findFirst();
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
		MailSender from = requireNonNull(mail.from());
		if (this.own.isOwnSender(from.address())) {
			return new Nothing("own");
		}
		if (this.own.hasBounceToken(mail.recipients())) {
			return new Doubtful("no-bounce");
		}
		if (this.own.hasReplyToken(mail.recipients())) {
			return new Doubtful("forged-token");
		}
		Optional<String> doubt = released ? Optional.empty() : doubtOf(mail);
		return doubt.<Meaning>map(Doubtful::new)
			.orElseGet(() -> this.mailboxes.topicOf(mailbox)
				.map((slug) -> request(mail, slug))
				.orElseGet(() -> new Stray()));
	}

	/** Why a person has to look first; whoever is written to could be a program. */
	private static Optional<String> doubtOf(ReceivedMail mail) {
		if (mail.nature() != Nature.PERSONAL) {
			return Optional.of((mail.nature() == Nature.BULK) ? "bulk" : "looks-automatic");
		}
		MailSender from = requireNonNull(mail.from());
		if (from.rewritten()) {
			return Optional.of("rewritten");
		}
		if (Senders.isMachine(from)) {
			return Optional.of("machine");
		}
		// Whoever it names did not write it, and is not to be written to.
		return (mail.authentication() == Authentication.FAIL) ? Optional.of("unauthenticated") : Optional.empty();
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
