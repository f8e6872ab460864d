package org.destek.ticket.staff;

import java.util.UUID;
import java.util.function.Function;

import org.destek.ticket.conversation.HeldReplyRelease;
import org.destek.ticket.conversation.StaffDesk;
import org.destek.ticket.conversation.UnknownPersonException;
import org.destek.ticket.conversation.UnknownTopicException;
import org.destek.ticket.staff.access.StaffAccess;
import org.destek.ticket.staff.access.StaffRequest;
import org.destek.ticket.staff.access.StaffVisit;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does from the office's page what needs no text. Each act happens whole or not at all,
 * and can be repeated.
 */
@Service
class PageActing {

	private final StaffAccess access;

	private final StaffCheck check;

	private final StaffDesk desk;

	private final HeldReplyRelease held;

	PageActing(StaffAccess access, StaffCheck check, StaffDesk desk, HeldReplyRelease held) {
		this.access = access;
		this.check = check;
		this.desk = desk;
		this.held = held;
	}

	@Transactional
	public Mono<Void> take(StaffRequest who) {
		return act(who, (visit) -> this.desk.take(visit.ticket().id(), visit.actor()));
	}

	@Transactional
	public Mono<Void> release(StaffRequest who) {
		return act(who, (visit) -> this.desk.release(visit.ticket().id(), visit.actor()));
	}

	@Transactional
	public Mono<Void> resolve(StaffRequest who) {
		return act(who, (visit) -> this.desk.resolve(visit.ticket().id(), visit.actor()));
	}

	@Transactional
	public Mono<Void> assign(StaffRequest who, AssignRequest request) {
		return act(who,
				(visit) -> this.desk.assign(visit.ticket().id(), visit.actor(), this.check.line("to", request.to())))
			.onErrorMap(UnknownPersonException.class,
					(ex) -> StaffCheck.problem("to", ex.ambiguous() ? "ambiguous" : "unknown"));
	}

	@Transactional
	public Mono<Void> move(StaffRequest who, MoveRequest request) {
		return act(who,
				(visit) -> this.desk.move(visit.ticket().id(), visit.actor(),
						this.check.line("topic", request.topic())))
			.onErrorMap(UnknownTopicException.class, (ex) -> StaffCheck.problem("topic", "unknown"));
	}

	@Transactional
	public Mono<Void> releaseHeld(StaffRequest who, UUID heldId) {
		return act(who, (visit) -> this.held.release(visit.ticket().id(), heldId, visit.actor()));
	}

	@Transactional
	public Mono<Void> discardHeld(StaffRequest who, UUID heldId) {
		return act(who, (visit) -> this.held.discard(visit.ticket().id(), heldId, visit.actor()));
	}

	private Mono<Void> act(StaffRequest who, Function<StaffVisit, Mono<Void>> act) {
		return this.access.enter(who).flatMap(act);
	}

}
