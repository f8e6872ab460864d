package org.destek.ticket.submission;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import reactor.core.publisher.Mono;

import org.destek.foundation.requestform.RequestField;
import org.destek.foundation.requestform.RequestForm;
import org.destek.foundation.transaction.AfterCommit;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.subject.SubjectLine;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;

/**
 * Makes tickets of mails. A mail cannot be sent back to its writer with mistakes to
 * correct, so it is taken as it is: without an identity number, under the last topic of
 * the office's file when its own is no more.
 */
@Component
public class MailedRequests {

	private static final RequestField NAME = RequestForm.SHIPPED.requester("name").orElseThrow();

	private final NewTickets newTickets;

	private final Topics topics;

	private final Sentences sentences;

	private final SubmissionMetrics metrics;

	private final IdGenerator ids;

	MailedRequests(NewTickets newTickets, Topics topics, Sentences sentences, SubmissionMetrics metrics,
			IdGenerator ids) {
		this.newTickets = newTickets;
		this.topics = topics;
		this.sentences = sentences;
		this.metrics = metrics;
		this.ids = ids;
	}

	/**
	 * Makes a ticket of a mail, in the caller's transaction.
	 * @param request the mail
	 * @return the new ticket
	 */
	public Mono<Ticket> open(MailedRequest request) {
		String unit = this.sentences.say(request.language(), "mail.unit");
		return open(request,
				Requester.of(Map.of("name", nameOf(request), "unit", unit), request.sender(), request.language()));
	}

	/**
	 * Makes a ticket of a mail that answers one that is closed for good.
	 * @param request the mail
	 * @param closed the old ticket, whose requester wrote it
	 * @return the new ticket, which names the old one in its subject
	 */
	public Mono<Ticket> reopen(MailedRequest request, Ticket closed) {
		return open(request, closed.requester());
	}

	private Mono<Ticket> open(MailedRequest request, Requester requester) {
		Topic topic = this.topics.answering(request.topic());
		Submission submission = new Submission(topic, requester, null, subjectOf(request), request.text(),
				request.files(), List.of());
		return this.newTickets.open(request.mailId(), this.ids.generateId(), submission, null, request.mailId())
			.delayUntil((ticket) -> AfterCommit.run(() -> this.metrics.submitted(ticket.topic())));
	}

	private static String subjectOf(MailedRequest request) {
		String subject = Objects.requireNonNullElse(request.subject(), "");
		return SubjectLine.isMissing(subject) ? SubjectLine.of(request.text()) : TypedText.firstWordsOf(subject);
	}

	private static String nameOf(MailedRequest request) {
		String name = TypedText.firstWordsOf(TypedText.line(request.name()));
		String address = request.sender().text();
		String local = address.substring(0, address.lastIndexOf('@'));
		String usable = isUsable(name) ? name : local;
		return isUsable(usable) ? usable : address.substring(0, Math.min(address.length(), NAME.maxLength()));
	}

	private static boolean isUsable(String name) {
		return NAME.fits(TypedText.length(name));
	}

}
