package org.destek.ticket.correction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.destek.links.OneTimeCodes;
import org.destek.ticket.conversation.HistoryAct;
import org.destek.ticket.conversation.TicketHistory;
import org.destek.ticket.event.Announcements;
import org.destek.ticket.event.CodeRequested;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.RequesterAddressCorrected;
import org.destek.ticket.event.ToldRequester;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.ticket.EmailAddress;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.Tickets;
import org.destek.ticket.tracking.AccessRequests;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Corrects a ticket's address once the new one is proved. */
@Service
class AddressCorrection {

	private final Tickets tickets;

	private final AddressChallenges challenges;

	private final AccessRequests requests;

	private final TicketHistory history;

	private final Announcements announcements;

	private final OneTimeCodes codes;

	private final CorrectionProperties properties;

	private final IdGenerator ids;

	private final Clock clock;

	AddressCorrection(Tickets tickets, AddressChallenges challenges, AccessRequests requests, TicketHistory history,
			Announcements announcements, OneTimeCodes codes, CorrectionProperties properties, IdGenerator ids,
			Clock clock) {
		this.tickets = tickets;
		this.challenges = challenges;
		this.requests = requests;
		this.history = history;
		this.announcements = announcements;
		this.codes = codes;
		this.properties = properties;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Has a code mailed to a new address.
	 * @param ticketId the ticket
	 * @param email the new address
	 * @return the challenge; a problem when the hour has none left for the ticket
	 */
	@Transactional
	public Mono<AddressChallenge> ask(UUID ticketId, EmailAddress email) {
		Instant now = now();
		AddressChallenge challenge = new AddressChallenge(this.ids.generateId(), ticketId, email, 0,
				now.plus(this.properties.codeValidity()));
		return this.tickets.findLocked(ticketId)
			.filterWhen((ticket) -> this.requests.count("correction:" + ticketId))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.TOO_MANY_REQUESTS)))
			.delayUntil((ticket) -> this.challenges.add(challenge, now))
			.flatMap((ticket) -> this.announcements.tell(ticket, CodeRequested.TYPE, requested(ticket, challenge, now)))
			.thenReturn(challenge);
	}

	/**
	 * Corrects the address, if the code is right; counts a wrong one.
	 * @param ticketId the ticket
	 * @param challengeId the challenge
	 * @param code what was typed
	 * @return what the code was
	 */
	@Transactional
	public Mono<CodeVerdict> confirm(UUID ticketId, UUID challengeId, String code) {
		return this.tickets.findLocked(ticketId)
			.flatMap((ticket) -> this.challenges.findLocked(challengeId, ticketId)
				.filter(this::isGood)
				.flatMap((challenge) -> confirm(ticket, challenge, code)))
			.defaultIfEmpty(CodeVerdict.EXPIRED);
	}

	private Mono<CodeVerdict> confirm(Ticket ticket, AddressChallenge challenge, String code) {
		if (!this.codes.matches(challenge.id(), code)) {
			return this.challenges.countWrong(challenge.id()).thenReturn(CodeVerdict.WRONG);
		}
		Instant now = now();
		return this.challenges.remove(challenge.id())
			.then(this.tickets.change(ticket.reaching(challenge.email())))
			.delayUntil((changed) -> this.history.requester(changed.id(), HistoryAct.ADDRESS, null, now))
			.flatMap((changed) -> this.announcements.tell(changed, RequesterAddressCorrected.TYPE,
					new RequesterAddressCorrected(this.announcements.about(changed),
							ToldRequester.of(changed.requester()), now)))
			.thenReturn(CodeVerdict.RIGHT);
	}

	private boolean isGood(AddressChallenge challenge) {
		return challenge.wrong() < this.properties.tries() && challenge.expiresAt().isAfter(this.clock.instant());
	}

	/** Nobody is named before the mailbox is proved: it may be a stranger's. */
	private static CodeRequested requested(Ticket ticket, AddressChallenge challenge, Instant now) {
		return new CodeRequested(ticket.id(), ticket.code().text(), challenge.id(), "new-address", Author.REQUESTER,
				new Recipient(challenge.email().text(), null, ticket.requester().language().tag()), now,
				challenge.expiresAt());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
