package org.destek.ticket.staff;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.privacy.NationalId;
import org.destek.ticket.privacy.NationalIdVault;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.staff.access.StaffAccess;
import org.destek.ticket.staff.access.StaffRequest;
import org.destek.ticket.staff.access.StaffVisit;

/** Shows an identity number, once it is written down who looks, when and why. */
@Service
class NationalIdReveal {

	private final StaffAccess access;

	private final StaffCheck check;

	private final NationalIdVault vault;

	private final NationalIdReveals reveals;

	private final TicketHistory history;

	private final Clock clock;

	NationalIdReveal(StaffAccess access, StaffCheck check, NationalIdVault vault, NationalIdReveals reveals,
			TicketHistory history, Clock clock) {
		this.access = access;
		this.check = check;
		this.vault = vault;
		this.reveals = reveals;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Shows the number in full; it leaves after the record of it has been committed.
	 * @param who who asks for what
	 * @param request why
	 * @return the number; or a problem, when there is none as well
	 */
	@Transactional
	public Mono<NationalId> reveal(StaffRequest who, RevealRequest request) {
		return this.access.enter(who).flatMap((visit) -> reveal(visit, this.check.reason(request)));
	}

	private Mono<NationalId> reveal(StaffVisit visit, String reason) {
		Instant now = this.clock.instant();
		return this.vault.reveal(visit.ticket().id())
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)))
			.delayUntil((number) -> this.reveals.add(visit, reason, now))
			.delayUntil((number) -> this.history.staff(visit.ticket().id(), HistoryAct.REVEAL, visit.actor().agent(),
					reason, now));
	}

}
