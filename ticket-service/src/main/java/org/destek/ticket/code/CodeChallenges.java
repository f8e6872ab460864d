package org.destek.ticket.code;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;
import reactor.core.publisher.Mono;

import org.destek.links.OneTimeCodes;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.event.CodeRequested;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.event.TicketEventPublisher;
import org.destek.ticket.problem.TooManyRequestsException;

/** Opens challenges and judges what was typed, in the caller's transaction. */
@Component
public class CodeChallenges {

	private static final Pattern FORGIVEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

	private final Challenges challenges;

	private final CodeLimits limits;

	private final Tickets tickets;

	private final OneTimeCodes codes;

	private final TicketEventPublisher publisher;

	private final IdGenerator ids;

	private final Clock clock;

	private final CodeProperties properties;

	CodeChallenges(Challenges challenges, CodeLimits limits, Tickets tickets, OneTimeCodes codes,
			TicketEventPublisher publisher, IdGenerator ids, Clock clock, CodeProperties properties) {
		this.challenges = challenges;
		this.limits = limits;
		this.tickets = tickets;
		this.codes = codes;
		this.publisher = publisher;
		this.ids = ids;
		this.clock = clock;
		this.properties = properties;
	}

	/**
	 * Opens a challenge and has its code mailed; locks the ticket. Where it is about
	 * none, it locks the address, and the caller has the code mailed.
	 * @param request what is to be proved, and whose mailbox
	 * @return the challenge; or a {@link TooManyRequestsException} when the hour has no
	 * code left
	 */
	public Mono<CodeChallenge> open(CodeRequest request) {
		return lock(request).then(Mono.defer(() -> openLocked(request)));
	}

	private Mono<Void> lock(CodeRequest request) {
		Ticket ticket = request.ticket();
		return (ticket != null) ? this.tickets.lock(ticket.id()).then() : this.challenges.lock(request.address());
	}

	private Mono<CodeChallenge> openLocked(CodeRequest request) {
		Instant now = this.clock.instant();
		Ticket ticket = request.ticket();
		CodeChallenge challenge = new CodeChallenge(this.ids.generateId(), request.purpose(), request.about(),
				request.holder(), (ticket != null) ? ticket.id() : null, request.address(), now,
				now.plus(this.properties.validity()));
		return this.limits.check(request, now)
			.then(this.challenges.add(challenge))
			.then(Mono.justOrEmpty(ticket).flatMap((about) -> announce(about, request, challenge)))
			.thenReturn(challenge);
	}

	/**
	 * A challenge that looks like any other and for which no code is right: for who must
	 * not be told that there is none.
	 * @param purpose what it would be for
	 * @param address what was typed
	 * @return the challenge, which is kept nowhere
	 */
	public CodeChallenge worthless(CodePurpose purpose, String address) {
		Instant now = this.clock.instant();
		UUID id = this.ids.generateId();
		return new CodeChallenge(id, purpose, id, null, null, address, now, now.plus(this.properties.validity()));
	}

	/**
	 * Judges what was typed. A right code is good once; each judgement costs a try, so
	 * the caller commits whatever the verdict is, and refuses only afterwards.
	 * @param challengeId the challenge as the caller was told
	 * @param purpose what the caller would believe it for
	 * @param about what it must have been opened for; null where its id says all
	 * @param holder who the caller is, where it was opened for one alone; null elsewhere
	 * @param typed the digits, with spaces or without
	 * @return the verdict
	 */
	public Mono<CodeVerdict> redeem(UUID challengeId, CodePurpose purpose, @Nullable UUID about,
			@Nullable String holder, String typed) {
		Instant now = this.clock.instant();
		return this.challenges.takeTry(challengeId, purpose, about, holder, this.properties.tries(), now)
			.flatMap((challenge) -> judge(challenge, typed, now))
			.defaultIfEmpty(new CodeVerdict(CodeVerdict.Kind.EXPIRED, null));
	}

	private Mono<CodeVerdict> judge(CodeChallenge challenge, String typed, Instant now) {
		if (this.codes.matches(challenge.id(), FORGIVEN.matcher(typed).replaceAll(""))) {
			return this.challenges.redeem(challenge.id(), now)
				.thenReturn(new CodeVerdict(CodeVerdict.Kind.RIGHT, challenge));
		}
		return Mono.just(new CodeVerdict(CodeVerdict.Kind.WRONG, null));
	}

	private Mono<Void> announce(Ticket ticket, CodeRequest request, CodeChallenge challenge) {
		Recipient recipient = new Recipient(request.address(), request.name(), request.language().tag());
		return this.publisher.publish(ticket, CodeRequested.TYPE,
				new CodeRequested(ticket.id(), ticket.code().text(), challenge.id(), request.purpose().label(),
						request.purpose().role(), recipient, challenge.openedAt(), challenge.expiresAt()));
	}

}
