package org.destek.ticket.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.code.CodeChallenge;
import org.destek.ticket.code.CodeChallenges;
import org.destek.ticket.code.CodePurpose;
import org.destek.ticket.code.CodeRequest;
import org.destek.ticket.core.EmailAddress;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.people.People;
import org.destek.ticket.people.Person;
import org.destek.ticket.problem.TooManyRequestsException;

/** Lets people of the office in, by a code to their mailbox. */
@Service
class SignIn {

	private final People people;

	private final CodeChallenges challenges;

	private final DeskSessions sessions;

	private final Outbox outbox;

	private final IdGenerator ids;

	private final Clock clock;

	private final SignInProperties properties;

	SignIn(People people, CodeChallenges challenges, DeskSessions sessions, Outbox outbox, IdGenerator ids, Clock clock,
			SignInProperties properties) {
		this.people = people;
		this.challenges = challenges;
		this.sessions = sessions;
		this.outbox = outbox;
		this.ids = ids;
		this.clock = clock;
		this.properties = properties;
	}

	/**
	 * Has a code mailed, if the address is somebody's of the office and the hour has one
	 * left for that person.
	 * @param email the address that was typed
	 * @return a challenge in any case
	 */
	@Transactional
	public Mono<CodeChallenge> requestCode(EmailAddress email) {
		return Mono.justOrEmpty(this.people.find(email.text()))
			.flatMap((person) -> this.challenges.open(requestOf(person))
				.delayUntil((challenge) -> announce(person, challenge)))
			.onErrorResume(TooManyRequestsException.class, (full) -> Mono.empty())
			.switchIfEmpty(Mono.fromSupplier(() -> this.challenges.worthless(CodePurpose.SIGN_IN, email.text())));
	}

	/**
	 * Opens a session if the code is right; the try that a wrong one costs is committed.
	 * @param challengeId which code it is
	 * @param typed the digits
	 * @param device what the browser says of itself
	 * @param remembered whether the device is the person's own
	 * @return the session and its token; empty when the code is wrong, used or too old
	 */
	@Transactional
	public Mono<OpenedSession> open(UUID challengeId, String typed, String device, boolean remembered) {
		return this.challenges.redeem(challengeId, CodePurpose.SIGN_IN, null, null, typed)
			.mapNotNull((verdict) -> verdict.challenge())
			.mapNotNull((challenge) -> this.people.find(challenge.address()).orElse(null))
			.map((person) -> opened(person, device, remembered))
			.delayUntil((opened) -> this.sessions.add(opened.session(), opened.token()));
	}

	/**
	 * Opens a session for whom an identity provider vouched, if it is somebody of the
	 * office. Which tickets they see is the office's file to say, as always.
	 * @param proof what the gateway signed when the provider had vouched
	 * @param device what the browser says of itself
	 * @return the session and its token; empty when the address is nobody's of the office
	 */
	@Transactional
	public Mono<OpenedSession> open(SignInProof proof, String device) {
		return Mono.justOrEmpty(this.people.find(proof.address()))
			.map((person) -> opened(person, device, false))
			.delayUntil((opened) -> this.sessions.add(opened.session(), opened.token()));
	}

	private OpenedSession opened(Person person, String device, boolean remembered) {
		Instant now = this.clock.instant();
		return new OpenedSession(new DeskSession(this.ids.generateId(), person.address(), device, remembered, now, now,
				now.plus(this.properties.validity(remembered))), SessionToken.draw(), person);
	}

	private static CodeRequest requestOf(Person person) {
		return new CodeRequest(CodePurpose.SIGN_IN, null, keyOf(person), null, person.address(), person.name(),
				Objects.requireNonNull(Language.tagged(person.language())));
	}

	private Mono<UUID> announce(Person person, CodeChallenge challenge) {
		Recipient recipient = new Recipient(person.address(), person.name(), person.language());
		SignInCodeRequested event = new SignInCodeRequested(challenge.id(), recipient, challenge.openedAt(),
				challenge.expiresAt());
		return this.outbox.append(new OutgoingEvent("ticket-events", keyOf(person), SignInCodeRequested.TYPE,
				challenge.id().toString(), event));
	}

	/** A code is about no ticket: those of one person keep their order. */
	private static UUID keyOf(Person person) {
		return UUID.nameUUIDFromBytes(person.address().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A session that has just begun.
	 *
	 * @param token told once, and kept nowhere
	 */
	record OpenedSession(DeskSession session, SessionToken token, Person person) {
	}

}
