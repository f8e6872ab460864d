package org.destek.notification.incoming;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.stereotype.Component;

import org.destek.notification.reading.QuotedNotice;
import org.destek.notification.reading.ReceivedMail;
import org.destek.notification.replytext.SentMails;
import org.destek.notification.replytext.WrittenText;

/**
 * Reads what is written in mails once it is known what they are: of a reply without what
 * its ticket's mails said, of a request all; what is too long for a message as a file.
 */
@Component
class WrittenTexts {

	private final TicketMails mails;

	private final LongTexts longTexts;

	private final Scheduler readingScheduler;

	WrittenTexts(TicketMails mails, LongTexts longTexts, Scheduler readingScheduler) {
		this.mails = mails;
		this.longTexts = longTexts;
		this.readingScheduler = readingScheduler;
	}

	/**
	 * Reads mails.
	 * @param mails the mails, judged
	 * @return the same, in their order; one that repeats what is the office's alone is
	 * doubtful
	 */
	Mono<List<OpenMail>> of(List<OpenMail> mails) {
		List<UUID> tickets = mails.stream()
			.map(OpenMail::meaning)
			.map(Meaning::ticketId)
			.filter(Objects::nonNull)
			.toList();
		return this.mails.of(tickets)
			.publishOn(this.readingScheduler)
			.map((sent) -> mails.stream().map((mail) -> of(mail, sent)).toList());
	}

	private OpenMail of(OpenMail mail, Map<UUID, SentMails> sent) {
		ReceivedMail content = mail.content();
		if (content == null) {
			return mail;
		}
		if (mail.meaning() instanceof Meaning.Reply reply) {
			ReceivedMail read = content.asReply(sent.getOrDefault(reply.notice().ticketId(), this.mails.nothing()));
			return (reply.notice().isStaffs() && repeatsNotice(read.written()))
					? new OpenMail(mail.mail(), read, new Meaning.Doubtful("quotes-notice"))
					: new OpenMail(mail.mail(), this.longTexts.shortened(discreet(read)), reply);
		}
		return (mail.meaning() instanceof Meaning.Request)
				? new OpenMail(mail.mail(), this.longTexts.shortened(content), mail.meaning()) : mail;
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
