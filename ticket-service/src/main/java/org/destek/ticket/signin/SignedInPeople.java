package org.destek.ticket.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.webserver.InternalHeaders;
import org.destek.ticket.people.People;
import org.destek.ticket.people.Person;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.people.Viewers;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/**
 * Tells from a session who asks. Whoever has left the office's file has no session any
 * more.
 */
@Component
class SignedInPeople implements Viewers {

	private static final int MAX_TOKEN = 200;

	private final DeskSessions sessions;

	private final People people;

	private final Clock clock;

	SignedInPeople(DeskSessions sessions, People people, Clock clock) {
		this.sessions = sessions;
		this.people = people;
		this.clock = clock;
	}

	@Override
	public Mono<Viewer> signedIn(HttpHeaders headers) {
		return session(headers).map((used) -> used.person().viewer());
	}

	/** The session that a call is made in. */
	Mono<UsedSession> session(HttpHeaders headers) {
		return Mono.justOrEmpty(tokenOf(headers))
			.flatMap((token) -> this.sessions.use(token, this.clock.instant()))
			.mapNotNull((session) -> this.people.find(session.address())
				.map((person) -> new UsedSession(session, person))
				.orElse(null))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.SIGNED_OUT)));
	}

	private static Optional<SessionToken> tokenOf(HttpHeaders headers) {
		List<String> tokens = headers.getOrEmpty(InternalHeaders.DESK_SESSION);
		return (tokens.size() == 1 && tokens.get(0).length() <= MAX_TOKEN)
				? Optional.of(new SessionToken(tokens.get(0).strip())) : Optional.empty();
	}

	/**
	 * A session and whose it is.
	 */
	record UsedSession(DeskSession session, Person person) {
	}

}
