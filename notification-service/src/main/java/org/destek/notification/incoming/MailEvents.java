package org.destek.notification.incoming;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.notification.incoming.Meaning.Reply;
import org.destek.notification.incoming.Meaning.Request;
import org.destek.notification.reading.Command;
import org.destek.notification.reading.MailSender;
import org.destek.notification.reading.Nature;
import org.destek.notification.reading.ReceivedMail;

/** What is told of mails. */
final class MailEvents {

	private static final String TOPIC = "mail-events";

	/** Where the words may be those of somebody else than the address names. */
	private static final Set<String> STRANGERS = Set.of("unauthenticated", "rewritten");

	private static final int LONGEST_SUBJECT = 250;

	private static final int LONGEST_TEXT = 10_000;

	private MailEvents() {
	}

	/**
	 * What is told of a mail.
	 * @param ready a mail whose turn it is
	 * @return empty when nothing is
	 */
	static Optional<OutgoingEvent> of(ReadyMail ready) {
		StoredMail mail = ready.open().mail();
		ReceivedMail content = ready.open().content();
		MailSender from = ready.open().sender();
		Meaning meaning = ready.open().meaning();
		if (content == null || from == null) {
			return Optional.empty();
		}
		if (meaning instanceof Reply reply) {
			return Optional.of(replied(mail, content, from, reply.notice(), ready.files()));
		}
		return (meaning instanceof Request request)
				? Optional.of(requested(mail, content, from, request.topic(), ready.files())) : Optional.empty();
	}

	private static OutgoingEvent replied(StoredMail mail, ReceivedMail read, MailSender from, AnsweredNotice notice,
			HandedFiles files) {
		Command command = read.command();
		ReplyReceived data = new ReplyReceived(mail.id(), notice.ticketId(), notice.code(), notice.role(),
				notice.recipient(), writtenBy(from), read.authentication().name().toLowerCase(Locale.ROOT),
				cut(read.text(), LONGEST_TEXT), read.written().folded(),
				(command != null) ? new ReplyReceived.Asked(command.act(), command.argument(), command.word()) : null,
				files.taken(), files.told(), notice.noticeAt(), mail.released(), mail.receivedAt());
		return new OutgoingEvent(TOPIC, notice.ticketId(), "reply-received.v1", notice.code(), data);
	}

	private static OutgoingEvent requested(StoredMail mail, ReceivedMail read, MailSender from, String topic,
			HandedFiles files) {
		String subject = read.subject();
		String text = read.text().isBlank() ? orBlank(subject) : read.text();
		RequestMailed data = new RequestMailed(mail.id(), topic, writtenBy(from),
				(subject != null) ? cut(subject, LONGEST_SUBJECT) : null,
				text.isBlank() ? "-" : cut(text, LONGEST_TEXT), read.language(), files.taken(), files.told(),
				mail.receivedAt());
		return new OutgoingEvent(TOPIC, mail.id(), "request-mailed.v1", mail.id().toString(), data);
	}

	/**
	 * What is told of a mail that goes to the quarantine; never of one that could be a
	 * program's, which nobody answers.
	 * @param open the mail
	 * @param reason why it goes there
	 * @return empty when nothing is
	 */
	static Optional<OutgoingEvent> quarantined(OpenMail open, String reason) {
		ReceivedMail content = open.content();
		MailSender from = open.sender();
		if (content == null || from == null || !mayBeTold(content, from)) {
			return Optional.empty();
		}
		StoredMail mail = open.mail();
		String subject = STRANGERS.contains(reason) ? null : content.subject();
		MailQuarantined data = new MailQuarantined(mail.id(), writtenBy(from),
				(subject != null) ? cut(subject, LONGEST_SUBJECT) : null, reason, mail.receivedAt());
		return Optional.of(new OutgoingEvent(TOPIC, mail.id(), "mail-quarantined.v1", mail.id().toString(), data));
	}

	/** A subject alone makes nobody a program; an empty envelope asks for silence. */
	private static boolean mayBeTold(ReceivedMail content, MailSender from) {
		boolean person = content.nature() == Nature.PERSONAL || content.nature() == Nature.UNCERTAIN;
		return person && !"".equals(content.returnPath()) && Senders.isUsable(from) && !Senders.isMachine(from);
	}

	private static WrittenBy writtenBy(MailSender from) {
		return new WrittenBy(from.address(), from.name());
	}

	private static String orBlank(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * Counted as JSON Schema does, by code points, so that no character is cut in two.
	 */
	private static String cut(String text, int most) {
		return (text.codePointCount(0, text.length()) <= most) ? text
				: text.substring(0, text.offsetByCodePoints(0, most));
	}

}
