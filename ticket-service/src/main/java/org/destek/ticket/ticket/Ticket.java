package org.destek.ticket.ticket;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request for help.
 *
 * @param id its id, the key of its events
 * @param code its name for people
 * @param topic slug of what it is about
 * @param subject one line
 * @param status whose turn it is
 * @param requester who asked
 * @param accessKeyHash SHA-256 of the key that opens it
 * @param privacyNotice version of the privacy notice that the requester saw; null when
 * the request did not come through the form
 * @param submittedAt when it was accepted
 * @param answeredAt when staff first answered; null before
 * @param assignee who of the office has it; null when nobody does
 * @param resolvedAt since when it is solved; null when it is not
 * @param undelivered that mails do not reach the requester; null when they do
 * @param waitingSince since when the requester waits for the office: the first message
 * that nobody has answered; null when it is not the office's turn
 */
public record Ticket(UUID id, TicketCode code, String topic, String subject, TicketStatus status, Requester requester,
		byte[] accessKeyHash, @Nullable String privacyNotice, Instant submittedAt, @Nullable Instant answeredAt,
		@Nullable Agent assignee, @Nullable Instant resolvedAt, @Nullable Undelivered undelivered,
		@Nullable Instant waitingSince) {

	/**
	 * A ticket that has just been asked for: open, and nobody's yet.
	 * @param id its id
	 * @param code its name for people
	 * @param topic slug of what it is about
	 * @param subject one line
	 * @param requester who asked
	 * @param accessKeyHash SHA-256 of the key that opens it
	 * @param privacyNotice version of the privacy notice that the requester saw
	 * @param submittedAt when it was accepted
	 * @return the ticket
	 */
	public static Ticket opened(UUID id, TicketCode code, String topic, String subject, Requester requester,
			byte[] accessKeyHash, @Nullable String privacyNotice, Instant submittedAt) {
		return new Ticket(id, code, topic, subject, TicketStatus.OPEN, requester, accessKeyHash, privacyNotice,
				submittedAt, null, null, null, null, submittedAt);
	}

	/**
	 * The ticket after an act.
	 * @param act what was done
	 * @param now when
	 * @return with the status that the act leads to; solved since then, if it is solved
	 * @throws org.destek.ticket.problem.ProblemException when the ticket does not take
	 * the act any more
	 */
	public Ticket after(TicketAct act, Instant now) {
		TicketStatus next = act.in(this.status);
		Instant solved = (this.resolvedAt != null) ? this.resolvedAt : now;
		Instant waiting = (this.waitingSince != null) ? this.waitingSince : now;
		boolean answers = act.answers() && this.answeredAt == null;
		return new Ticket(this.id, this.code, this.topic, this.subject, next, this.requester, this.accessKeyHash,
				this.privacyNotice, this.submittedAt, answers ? now : this.answeredAt, this.assignee,
				next.isSolved() ? solved : null, this.undelivered, (next == TicketStatus.OPEN) ? waiting : null);
	}

	public Ticket of(@Nullable Agent agent) {
		return new Ticket(this.id, this.code, this.topic, this.subject, this.status, this.requester, this.accessKeyHash,
				this.privacyNotice, this.submittedAt, this.answeredAt, agent, this.resolvedAt, this.undelivered,
				this.waitingSince);
	}

	public Ticket movedTo(String slug) {
		return new Ticket(this.id, this.code, slug, this.subject, this.status, this.requester, this.accessKeyHash,
				this.privacyNotice, this.submittedAt, this.answeredAt, this.assignee, this.resolvedAt, this.undelivered,
				this.waitingSince);
	}

	public Ticket reaching(EmailAddress email) {
		Requester reached = new Requester(this.requester.name(), email, this.requester.unit(),
				this.requester.extension(), this.requester.language());
		return new Ticket(this.id, this.code, this.topic, this.subject, this.status, reached, this.accessKeyHash,
				this.privacyNotice, this.submittedAt, this.answeredAt, this.assignee, this.resolvedAt, null,
				this.waitingSince);
	}

	public Ticket notReaching(Undelivered mails) {
		return new Ticket(this.id, this.code, this.topic, this.subject, this.status, this.requester, this.accessKeyHash,
				this.privacyNotice, this.submittedAt, this.answeredAt, this.assignee, this.resolvedAt, mails,
				this.waitingSince);
	}

}
