package org.destek.ticket.core;

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
	 * Whether the ticket takes an act: the rule is {@link TicketAct}'s.
	 * @param act what somebody wants to do
	 * @return false when it does not take it any more, or not yet
	 */
	public boolean takes(TicketAct act) {
		return act.isPossibleIn(this.status);
	}

	/**
	 * Whether it is solved and a message reopens it.
	 * @return false also when it is closed for good
	 */
	public boolean isResolved() {
		return this.status == TicketStatus.RESOLVED;
	}

	/**
	 * Staff answer; who answers has the ticket from then on, if nobody had it.
	 * @param after what the ticket is then: answered, waiting or resolved
	 * @param by who answers
	 * @param now when
	 * @return the ticket as it is then
	 * @throws org.destek.ticket.problem.ProblemException when it is closed for good, as
	 * for every act
	 */
	public Ticket answer(TicketStatus after, Agent by, Instant now) {
		Ticket answered = after(TicketAct.answerThatLeaves(after), now);
		return (this.assignee == null) ? answered.with(by) : answered;
	}

	/** The requester writes again: it is the office's turn, even after a solution. */
	public Ticket reply(Instant now) {
		return after(TicketAct.REPLY, now);
	}

	/** Staff add an internal note, which changes nothing else. */
	public Ticket note(Instant now) {
		return after(TicketAct.NOTE, now);
	}

	/** Staff or the requester say that it is solved. */
	public Ticket resolve(Instant now) {
		return after(TicketAct.RESOLVE, now);
	}

	/** The time in which it can be reopened is over. */
	public Ticket close(Instant now) {
		return after(TicketAct.CLOSE, now);
	}

	/** Somebody of the office takes it or is given it. */
	public Ticket assignedTo(Agent agent) {
		TicketAct.ASSIGN.in(this.status);
		return with(agent);
	}

	/** Nobody has it any more. */
	public Ticket unassigned() {
		TicketAct.ASSIGN.in(this.status);
		return with(null);
	}

	/**
	 * It goes to another topic.
	 * @param slug the topic
	 * @param keepsAssignee whether who has it answers for that topic as well
	 * @return the ticket as it is then
	 */
	public Ticket movedTo(String slug, boolean keepsAssignee) {
		TicketAct.MOVE.in(this.status);
		return new Ticket(this.id, this.code, slug, this.subject, this.status, this.requester, this.accessKeyHash,
				this.privacyNotice, this.submittedAt, this.answeredAt, keepsAssignee ? this.assignee : null,
				this.resolvedAt, this.undelivered, this.waitingSince);
	}

	public Ticket reaching(EmailAddress email) {
		return new Ticket(this.id, this.code, this.topic, this.subject, this.status, this.requester.reachedAt(email),
				this.accessKeyHash, this.privacyNotice, this.submittedAt, this.answeredAt, this.assignee,
				this.resolvedAt, null, this.waitingSince);
	}

	public Ticket notReaching(Undelivered mails) {
		return new Ticket(this.id, this.code, this.topic, this.subject, this.status, this.requester, this.accessKeyHash,
				this.privacyNotice, this.submittedAt, this.answeredAt, this.assignee, this.resolvedAt, mails,
				this.waitingSince);
	}

	private Ticket with(@Nullable Agent agent) {
		return new Ticket(this.id, this.code, this.topic, this.subject, this.status, this.requester, this.accessKeyHash,
				this.privacyNotice, this.submittedAt, this.answeredAt, agent, this.resolvedAt, this.undelivered,
				this.waitingSince);
	}

	private Ticket after(TicketAct act, Instant now) {
		TicketStatus next = act.in(this.status);
		Instant solved = (this.resolvedAt != null) ? this.resolvedAt : now;
		Instant waiting = (this.waitingSince != null) ? this.waitingSince : now;
		boolean answers = act.answers() && this.answeredAt == null;
		return new Ticket(this.id, this.code, this.topic, this.subject, next, this.requester, this.accessKeyHash,
				this.privacyNotice, this.submittedAt, answers ? now : this.answeredAt, this.assignee,
				next.isSolved() ? solved : null, this.undelivered, next.isAwaitingOffice() ? waiting : null);
	}

}
