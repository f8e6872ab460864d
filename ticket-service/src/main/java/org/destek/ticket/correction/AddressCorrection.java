package org.destek.ticket.correction;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.ticket.code.CodeChallenge;
import org.destek.ticket.code.CodeChallenges;
import org.destek.ticket.code.CodePurpose;
import org.destek.ticket.code.CodeRequest;
import org.destek.ticket.code.CodeVerdict;
import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.event.RequesterAddressCorrected;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;

/** Corrects a ticket's address once the new one is proved. */
@Service
class AddressCorrection {

	private final Tickets tickets;

	private final CodeChallenges challenges;

	private final TicketHistory history;

	private final TicketEventPublisher publisher;

	private final Clock clock;

	AddressCorrection(Tickets tickets, CodeChallenges challenges, TicketHistory history, TicketEventPublisher publisher,
			Clock clock) {
		this.tickets = tickets;
		this.challenges = challenges;
		this.history = history;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Has a code mailed to a new address.
	 * @param ticketId the ticket
	 * @param email the new address
	 * @return the challenge; a problem when the hour has none left for the ticket
	 */
	@Transactional
	public Mono<CodeChallenge> ask(UUID ticketId, EmailAddress email) {
		return this.tickets.findLocked(ticketId)
			.map((ticket) -> codeRequest(ticket, email))
			.flatMap(this.challenges::open);
	}

	/**
	 * Corrects the address, if the code is right.
	 * @param ticketId the ticket
	 * @param challengeId the challenge
	 * @param code what was typed
	 * @return what the code was
	 */
	@Transactional
	public Mono<CodeVerdict> confirm(UUID ticketId, UUID challengeId, String code) {
		return this.tickets.findLocked(ticketId)
			.flatMap((ticket) -> this.challenges.redeem(challengeId, CodePurpose.NEW_ADDRESS, ticketId, null, code)
				.delayUntil((verdict) -> Mono.justOrEmpty(verdict.challenge())
					.flatMap((challenge) -> correct(ticket, challenge))));
	}

	private Mono<Void> correct(Ticket ticket, CodeChallenge challenge) {
		Instant now = this.clock.instant();
		return this.tickets.change(ticket.reaching(new EmailAddress(challenge.address())))
			.delayUntil((changed) -> this.history.requester(changed.id(), HistoryAct.ADDRESS, null, now))
			.flatMap((changed) -> this.publisher.publish(changed, RequesterAddressCorrected.TYPE,
					new RequesterAddressCorrected(this.publisher.reference(changed), changed.requester(), now)));
	}

	/** Nobody is named before the mailbox is proved: it may be a stranger's. */
	private static CodeRequest codeRequest(Ticket ticket, EmailAddress email) {
		return new CodeRequest(CodePurpose.NEW_ADDRESS, ticket, ticket.id(), null, email.text(), null,
				ticket.requester().language());
	}

}
