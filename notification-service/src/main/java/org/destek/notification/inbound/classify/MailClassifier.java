package org.destek.notification.inbound.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.notification.bounce.Bounce;
import org.destek.notification.bounce.Complaint;
import org.destek.notification.imap.Mailboxes;
import org.destek.notification.inbound.classify.MailClassification.Complained;
import org.destek.notification.inbound.classify.MailClassification.Ignored;
import org.destek.notification.inbound.classify.MailClassification.Quarantined;
import org.destek.notification.inbound.classify.MailClassification.Request;
import org.destek.notification.inbound.classify.MailClassification.Stray;
import org.destek.notification.inbound.classify.MailClassification.Undelivered;
import org.destek.notification.inbound.store.ParsedMail;
import org.destek.notification.inbound.store.StoredMail;
import org.destek.notification.mime.header.Authentication;
import org.destek.notification.mime.header.MailSender;
import org.destek.notification.reading.MailNature;
import org.destek.notification.reading.ReceivedMail;

import static java.util.Objects.requireNonNull;

/**
 * Says what mails are. Mails to a bounce address come first, then programs that say that
 * they are programs, then whatever proves to answer one of our notices, and last what
 * merely looks like a program's. Whether a sender is believed is ticket-service's
 * decision.
 */
@Component
public class MailClassifier {

	private final OwnAddresses own;

	private final AnsweredNotices notices;

	private final Mailboxes mailboxes;

	MailClassifier(OwnAddresses own, AnsweredNotices notices, Mailboxes mailboxes) {
		this.own = own;
		this.notices = notices;
		this.mailboxes = mailboxes;
	}

	/**
	 * Classifies mails; of those that operations let out, what servers say of their
	 * senders, or do not say, no longer counts.
	 * @param mails the mails
	 * @return each with what it is, in the same order
	 */
	public Mono<List<ClassifiedMail>> of(List<ParsedMail> mails) {
		List<VerifiedReferences> references = mails.stream().map(this::references).toList();
		List<UUID> notices = references.stream()
			.flatMap((each) -> Stream.concat(each.reported().stream(), Stream.ofNullable(each.answered())))
			.toList();
		return this.notices
			.find(references.stream().map(VerifiedReferences::replyIds).flatMap(Collection::stream).toList(), notices)
			.map((known) -> IntStream.range(0, mails.size())
				.mapToObj((each) -> classified(mails.get(each), references.get(each), known))
				.toList());
	}

	private VerifiedReferences references(ParsedMail read) {
		ReceivedMail mail = read.content();
		if (mail == null) {
			return VerifiedReferences.NONE;
		}
		UUID answered = mail.answers()
			.stream()
			.map(this.own::noticeOf)
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(null);
		return new VerifiedReferences(this.own.noticeOf(mail.messageId()).isPresent(),
				this.own.replyIds(mail.recipients()), answered, reported(mail));
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

	private ClassifiedMail classified(ParsedMail read, VerifiedReferences references, KnownNotices known) {
		ReceivedMail mail = vouchedFor(read);
		MailClassification classification = (mail != null) ? classification(mail, read.mail(), references, known)
				: new Quarantined(Objects.requireNonNullElse(read.problem(), "unexpected"));
		return new ClassifiedMail(read.mail(), mail, classification);
	}

	private @Nullable ReceivedMail vouchedFor(ParsedMail read) {
		ReceivedMail mail = read.content();
		return (mail != null && this.mailboxes.isCatcher(read.mail().mailbox())) ? mail.handedIn() : mail;
	}

	private MailClassification classification(ReceivedMail mail, StoredMail stored, VerifiedReferences references,
			KnownNotices known) {
		if (references.isOwn()) {
			return new Ignored("own");
		}
		if (mail.complaint() != null) {
			return reported(references, known).<MailClassification>map(Complained::new)
				.orElseGet(() -> new Ignored("complaint-unknown"));
		}
		if (mail.nature() == MailNature.BOUNCE || isToBounceAddress(mail)) {
			return bounced(mail, references, known);
		}
		if (mail.nature().isSure()) {
			return new Ignored((mail.nature() == MailNature.REACTION) ? "reaction" : "automatic");
		}
		if (!SenderAddress.isUsable(mail.from())) {
			return new Quarantined("no-sender");
		}
		return answered(mail, references, known, stored.released())
			.orElseGet(() -> unanswering(mail, stored.mailbox(), stored.released()));
	}

	/** Nobody but servers writes there, delays and vacation programs aside. */
	private boolean isToBounceAddress(ReceivedMail mail) {
		return mail.bounce() != null && this.own.hasBounceToken(mail.recipients());
	}

	private MailClassification bounced(ReceivedMail mail, VerifiedReferences references, KnownNotices known) {
		Bounce bounce = requireNonNull(mail.bounce());
		return reported(references, known)
			.<MailClassification>map((notice) -> new Undelivered(notice, bounce.reason(), bounce.aboutSender()))
			.orElseGet(() -> this.own.hasBounceToken(mail.recipients()) ? new Quarantined("forged-token")
					: new Ignored("bounce-unknown"));
	}

	private static Optional<UUID> reported(VerifiedReferences references, KnownNotices known) {
		return references.reported().stream().filter(known::exists).findFirst();
	}

	private Optional<MailClassification> answered(ReceivedMail mail, VerifiedReferences references, KnownNotices known,
			boolean released) {
		UUID notice = references.answered();
		Optional<MailClassification> byAddress = references.replyIds()
			.stream()
			.flatMap((reply) -> known.ofReplyAddress(reply, notice).stream())
			.findFirst()
			.map(MailClassification.Reply::new);
		return byAddress.or(() -> Optional.ofNullable(notice)
			.flatMap(known::ofNotice)
			.map((answered) -> isProved(mail, answered, released) ? new MailClassification.Reply(answered)
					: new Quarantined("no-token")));
	}

	/**
	 * Students get to see the Message-IDs of the office's notices, not its reply
	 * addresses: where there are such, a Message-ID alone needs a server's word.
	 */
	private boolean isProved(ReceivedMail mail, AnsweredNotice notice, boolean released) {
		return !notice.isStaffs() || !this.own.givesReplyTokens() || mail.authentication() == Authentication.PASS
				|| released;
	}

	private MailClassification unanswering(ReceivedMail mail, String mailbox, boolean released) {
		MailSender from = requireNonNull(mail.from());
		if (this.own.isOwnSender(from.address())) {
			return new Ignored("own");
		}
		if (this.own.hasBounceToken(mail.recipients())) {
			return new Quarantined("no-bounce");
		}
		if (this.own.hasReplyToken(mail.recipients())) {
			return new Quarantined("forged-token");
		}
		Optional<String> reason = released ? Optional.empty() : quarantineReasonOf(mail);
		return reason.<MailClassification>map(Quarantined::new)
			.orElseGet(() -> this.mailboxes.topicOf(mailbox)
				.map((slug) -> orCommand(mail, request(mail, slug), slug, released))
				.orElseGet(() -> orCommand(mail, new Stray(), null, released)));
	}

	/** Nobody obeys a mail for whose sender no server vouches, so it is no command. */
	private static MailClassification orCommand(ReceivedMail mail, MailClassification otherwise, @Nullable String topic,
			boolean released) {
		boolean vouchedFor = released || mail.authentication().label().equals(Authentication.PASS.label());
		return (vouchedFor && otherwise.isMessage()) ? AskedCommand.in(mail)
			.<MailClassification>map((asked) -> new MailClassification.Command(asked, topic))
			.orElse(otherwise) : otherwise;
	}

	/** Why a person has to look first: an answer could go to a program. */
	private static Optional<String> quarantineReasonOf(ReceivedMail mail) {
		if (mail.nature() != MailNature.PERSONAL) {
			return Optional.of((mail.nature() == MailNature.BULK) ? "bulk" : "looks-automatic");
		}
		MailSender from = requireNonNull(mail.from());
		if (from.rewritten()) {
			return Optional.of("rewritten");
		}
		if (SenderAddress.isMachine(from)) {
			return Optional.of("machine");
		}
		// The sender that it names did not write it, and is not written to.
		return (mail.authentication() == Authentication.FAIL) ? Optional.of("unauthenticated") : Optional.empty();
	}

	private static MailClassification request(ReceivedMail mail, String topic) {
		if (mail.from() == null || !SenderAddress.mayRequest(mail.from())) {
			return new Quarantined("no-sender");
		}
		if (mail.text().isBlank() && isBlank(mail.subject()) && mail.files().isEmpty()) {
			return new Quarantined("empty");
		}
		return new Request(topic);
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
