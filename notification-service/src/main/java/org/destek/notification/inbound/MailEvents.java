package org.destek.notification.inbound;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.requestform.RequestForm;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.notification.inbound.attachment.UploadResults;
import org.destek.notification.inbound.classify.AnsweredNotice;
import org.destek.notification.inbound.classify.ClassifiedMail;
import org.destek.notification.inbound.classify.MailClassification;
import org.destek.notification.inbound.classify.MailClassification.Command;
import org.destek.notification.inbound.classify.MailClassification.Reply;
import org.destek.notification.inbound.classify.MailClassification.Request;
import org.destek.notification.inbound.classify.SenderAddress;
import org.destek.notification.inbound.store.StoredMail;
import org.destek.notification.mime.header.MailSender;
import org.destek.notification.reading.MailCommand;
import org.destek.notification.reading.MailNature;
import org.destek.notification.reading.ReceivedMail;

/** The events that are published of mails. */
final class MailEvents {

	private static final String TOPIC = "mail-events";

	/** Where the words may be those of somebody else than the address names. */
	private static final Set<String> STRANGERS = Set.of("unauthenticated", "rewritten");

	private static final Pattern WRITABLE_ID = Pattern.compile("<[\\x21-\\x7E&&[^<>]]{1,248}>");

	private static final int LONGEST_SUBJECT = 250;

	private static final int LONGEST_TEXT = RequestForm.SHIPPED.message().maxLength();

	private MailEvents() {
	}

	/**
	 * The event of a reply or of a new request.
	 * @param ready the mail
	 * @return the event; empty when the mail is neither, or has no sender
	 */
	static Optional<OutgoingEvent> of(ReadyMail ready) {
		StoredMail mail = ready.open().mail();
		ReceivedMail content = ready.open().content();
		MailSender from = ready.open().sender();
		MailClassification classification = ready.open().classification();
		if (content == null || from == null) {
			return Optional.empty();
		}
		if (classification instanceof Reply reply) {
			return Optional.of(replied(mail, content, from, reply.notice(), ready.files()));
		}
		if (classification instanceof Command command) {
			return Optional.of(commanded(mail, content, from, command, ready.files()));
		}
		return (classification instanceof Request request)
				? Optional.of(requested(mail, content, from, request.topic(), ready.files())) : Optional.empty();
	}

	private static OutgoingEvent replied(StoredMail mail, ReceivedMail read, MailSender from, AnsweredNotice notice,
			UploadResults files) {
		MailCommand command = read.command();
		ReplyReceived data = new ReplyReceived(mail.id(), notice.ticketId(), notice.code(), notice.role(),
				notice.recipient(), writtenBy(from), read.authentication().label(), cut(read.text(), LONGEST_TEXT),
				read.written().folded(),
				(command != null) ? new ReplyReceived.Asked(command.act(), command.argument(), command.word()) : null,
				files.taken(), files.reported(), notice.noticeAt(), mail.released(), mail.receivedAt());
		return new OutgoingEvent(TOPIC, notice.ticketId(), "reply-received.v1", notice.code(), data);
	}

	private static OutgoingEvent requested(StoredMail mail, ReceivedMail read, MailSender from, String topic,
			UploadResults files) {
		String subject = read.subject();
		String text = read.text().isBlank() ? orBlank(subject) : read.text();
		RequestMailed data = new RequestMailed(mail.id(), topic, writtenBy(from),
				(subject != null) ? cut(subject, LONGEST_SUBJECT) : null,
				text.isBlank() ? "-" : cut(text, LONGEST_TEXT), read.language(), files.taken(), files.reported(),
				mail.receivedAt());
		return new OutgoingEvent(TOPIC, mail.id(), "request-mailed.v1", mail.id().toString(), data);
	}

	private static OutgoingEvent commanded(StoredMail mail, ReceivedMail read, MailSender from, Command command,
			UploadResults files) {
		String subject = read.subject();
		String text = read.text().isBlank() ? orBlank(subject) : read.text();
		CommandMailed data = new CommandMailed(mail.id(), writable(read.messageId()), command.topic(), writtenBy(from),
				read.authentication().label(), mail.released(), command.asked().word(), command.asked().argument(),
				command.asked().inText(), (subject != null) ? cut(subject, LONGEST_SUBJECT) : null,
				cut(text, LONGEST_TEXT), read.language(), files.taken(), files.reported(), mail.receivedAt());
		return new OutgoingEvent(TOPIC, mail.id(), "command-mailed.v1", mail.id().toString(), data);
	}

	/** What can stand in a header of ours. */
	private static @Nullable String writable(@Nullable String messageId) {
		return (messageId != null && WRITABLE_ID.matcher(messageId.strip()).matches()) ? messageId.strip() : null;
	}

	/**
	 * The event of a mail that goes to the quarantine. A mail that could be a program's
	 * has none, because nobody answers programs.
	 * @param open the mail
	 * @param reason why it goes there
	 * @return the event; empty when there is none
	 */
	static Optional<OutgoingEvent> quarantined(ClassifiedMail open, String reason) {
		ReceivedMail content = open.content();
		MailSender from = open.sender();
		if (content == null || from == null || !mayBeNotified(content, from)) {
			return Optional.empty();
		}
		StoredMail mail = open.mail();
		String subject = STRANGERS.contains(reason) ? null : content.subject();
		MailQuarantined data = new MailQuarantined(mail.id(), writtenBy(from),
				(subject != null) ? cut(subject, LONGEST_SUBJECT) : null, reason, mail.receivedAt());
		return Optional.of(new OutgoingEvent(TOPIC, mail.id(), "mail-quarantined.v1", mail.id().toString(), data));
	}

	/** A subject alone makes nobody a program; an empty envelope asks for silence. */
	private static boolean mayBeNotified(ReceivedMail content, MailSender from) {
		boolean person = content.nature() == MailNature.PERSONAL || content.nature() == MailNature.UNCERTAIN;
		return person && !"".equals(content.returnPath()) && SenderAddress.isUsable(from)
				&& !SenderAddress.isMachine(from);
	}

	private static ClaimedSender writtenBy(MailSender from) {
		return new ClaimedSender(from.address(), from.name());
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
