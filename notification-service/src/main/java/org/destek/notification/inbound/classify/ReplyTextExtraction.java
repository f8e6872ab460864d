package org.destek.notification.inbound.classify;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.destek.notification.reading.QuotedNotice;
import org.destek.notification.reading.ReceivedMail;
import org.destek.notification.replytext.SentMails;
import org.destek.notification.replytext.WrittenText;

/**
 * Extracts what is written in mails once it is known what they are: of a reply without
 * the text of its ticket's mails, of a request all. A text that is too long for a message
 * becomes a file.
 */
@Component
public class ReplyTextExtraction {

	private final TicketMails mails;

	private final LongTextFiles longTexts;

	private final Scheduler readingScheduler;

	ReplyTextExtraction(TicketMails mails, LongTextFiles longTexts, Scheduler readingScheduler) {
		this.mails = mails;
		this.longTexts = longTexts;
		this.readingScheduler = readingScheduler;
	}

	/**
	 * Reads mails.
	 * @param mails the mails, classified
	 * @return the same, in their order; one that repeats what is the office's alone is
	 * doubtful
	 */
	public Mono<List<ClassifiedMail>> of(List<ClassifiedMail> mails) {
		List<UUID> tickets = mails.stream()
			.map(ClassifiedMail::classification)
			.map(MailClassification::ticketId)
			.filter(Objects::nonNull)
			.toList();
		return this.mails.of(tickets)
			.publishOn(this.readingScheduler)
			.map((sent) -> mails.stream().map((mail) -> of(mail, sent)).toList());
	}

	private ClassifiedMail of(ClassifiedMail mail, Map<UUID, SentMails> sent) {
		ReceivedMail content = mail.content();
		if (content == null) {
			return mail;
		}
		if (mail.classification() instanceof MailClassification.Reply reply) {
			ReceivedMail read = content.asReply(sent.getOrDefault(reply.notice().ticketId(), this.mails.nothing()));
			return (reply.notice().isStaffs() && repeatsNotice(read.written()))
					? new ClassifiedMail(mail.mail(), read, new MailClassification.Quarantined("quotes-notice"))
					: new ClassifiedMail(mail.mail(), this.longTexts.shortened(discreet(read)), reply);
		}
		return (mail.classification() instanceof MailClassification.Request
				|| mail.classification() instanceof MailClassification.Command)
						? new ClassifiedMail(mail.mail(), this.longTexts.shortened(content), mail.classification())
						: mail;
	}

	private static ReceivedMail discreet(ReceivedMail mail) {
		return mail.with(mail.written().mapped(QuotedNotice::withoutSecrets));
	}

	/** A notice of the office that came back whole is nobody's answer. */
	private static boolean repeatsNotice(WrittenText text) {
		return QuotedNotice.hasLink(text.shown())
				|| text.folded().stream().anyMatch((each) -> QuotedNotice.hasLink(each.text()));
	}

}
