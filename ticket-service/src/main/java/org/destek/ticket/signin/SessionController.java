package org.destek.ticket.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.signin.SignedInPeople.UsedSession;
import org.destek.ticket.topic.Topics;

/** Shows people their sessions over HTTP, and ends them. */
@RestController
class SessionController {

	private final SignedInPeople people;

	private final DeskSessions sessions;

	private final Topics topics;

	private final Clock clock;

	SessionController(SignedInPeople people, DeskSessions sessions, Topics topics, Clock clock) {
		this.people = people;
		this.sessions = sessions;
		this.topics = topics;
		this.clock = clock;
	}

	@GetMapping("/api/desk/session")
	Mono<ResponseEntity<Current>> current(@RequestHeader HttpHeaders headers) {
		return this.people.session(headers).map((used) -> answered(current(used, Language.wantedBy(headers))));
	}

	@DeleteMapping("/api/desk/session")
	Mono<ResponseEntity<Void>> signOut(@RequestHeader HttpHeaders headers) {
		return this.people.session(headers).flatMap((used) -> end(used.session().id(), used));
	}

	@GetMapping("/api/desk/sessions")
	Mono<ResponseEntity<List<SessionView>>> all(@RequestHeader HttpHeaders headers) {
		return this.people.session(headers)
			.flatMap((used) -> this.sessions.of(used.person().address(), this.clock.instant())
				.map((each) -> SessionView.of(each, used))
				.collectList())
			.map(SessionController::answered);
	}

	/** Of another's session nobody is told whether it is there. */
	@DeleteMapping("/api/desk/sessions/{id}")
	Mono<ResponseEntity<Void>> end(@PathVariable UUID id, @RequestHeader HttpHeaders headers) {
		return this.people.session(headers).flatMap((used) -> end(id, used));
	}

	private Mono<ResponseEntity<Void>> end(UUID id, UsedSession used) {
		return this.sessions.end(id, used.person().address())
			.then(Mono
				.fromSupplier(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).<Void>build()));
	}

	private Current current(UsedSession used, Language reader) {
		return new Current(used.session().id(), used.session().expiresAt(),
				PersonView.of(used.person(), this.topics.all(), reader));
	}

	private static <T> ResponseEntity<T> answered(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}

	/**
	 * The session that a call was made in.
	 *
	 * @param expiresAt when it ends, if it is not used before
	 * @param person whose it is
	 */
	record Current(UUID id, Instant expiresAt, PersonView person) {
	}

	/**
	 * One of a person's sessions.
	 *
	 * @param device what its browser said of itself
	 * @param current whether the call was made in it
	 */
	record SessionView(UUID id, String device, Instant signedInAt, Instant lastSeenAt, Instant expiresAt,
			boolean current) {

		static SessionView of(DeskSession session, UsedSession used) {
			return new SessionView(session.id(), session.device(), session.signedInAt(), session.lastSeenAt(),
					session.expiresAt(), session.id().equals(used.session().id()));
		}

	}

}
