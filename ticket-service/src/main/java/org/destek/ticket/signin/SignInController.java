package org.destek.ticket.signin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.TypedEmail;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;
import org.destek.ticket.signin.SignIn.OpenedSession;
import org.destek.ticket.topic.Topics;

/**
 * Lets people in over HTTP. Asking for a code is answered the same after the same time
 * whatever becomes of it, for it must not tell who is of the office.
 */
@RestController
class SignInController {

	private static final int MAX_DEVICE = 80;

	/** No challenge has it. */
	private static final UUID NO_CHALLENGE = new UUID(0, 0);

	private final SignIn signIn;

	private final Topics topics;

	private final SignInProofs proofs;

	private final SignInProperties properties;

	SignInController(SignIn signIn, Topics topics, SignInProofs proofs, SignInProperties properties) {
		this.signIn = signIn;
		this.proofs = proofs;
		this.topics = topics;
		this.properties = properties;
	}

	@PostMapping("/api/desk/sign-ins")
	Mono<ResponseEntity<Challenge>> requestCode(@RequestBody TypedEmail request) {
		return Mono.zip(this.signIn.requestCode(request.address()), Mono.delay(this.properties.answerAfter()))
			.map((both) -> new Challenge(both.getT1().id(), both.getT1().expiresAt()))
			.map((challenge) -> ResponseEntity.accepted().cacheControl(CacheControl.noStore()).body(challenge));
	}

	@PostMapping("/api/desk/sessions")
	Mono<ResponseEntity<Opened>> open(@RequestHeader HttpHeaders headers, @RequestBody TypedCode typed) {
		return this.signIn
			.open(typed.challengeId(), typed.digits(), browser(typed.device()), Boolean.TRUE.equals(typed.remember()))
			.switchIfEmpty(Mono.error(() -> wrong("wrong")))
			.map((opened) -> ResponseEntity.status(HttpStatus.CREATED)
				.cacheControl(CacheControl.noStore())
				.body(answer(opened, Language.wantedBy(headers))));
	}

	/** Opens a session without a code, for whom an identity provider vouched. */
	@PostMapping("/api/desk/sessions/vouched")
	Mono<ResponseEntity<Opened>> openVouched(@RequestHeader HttpHeaders headers, @RequestBody Vouched vouched) {
		return this.proofs.read(TypedText.line(vouched.proof()))
			.map((proof) -> this.signIn.open(proof, browser(vouched.device())))
			.orElseGet(() -> Mono.error(() -> refused("proof", "wrong")))
			.switchIfEmpty(Mono.error(() -> refused("proof", "unknown")))
			.map((opened) -> ResponseEntity.status(HttpStatus.CREATED)
				.cacheControl(CacheControl.noStore())
				.body(answer(opened, Language.wantedBy(headers))));
	}

	private Opened answer(OpenedSession opened, Language reader) {
		return new Opened(opened.token().text(), opened.session().expiresAt(),
				PersonView.of(opened.person(), this.topics.all(), reader));
	}

	private static InvalidFieldsException wrong(String code) {
		return refused("code", code);
	}

	private static InvalidFieldsException refused(String field, String code) {
		return new InvalidFieldsException(List.of(FieldProblem.of(field, code)));
	}

	private static String browser(@Nullable String device) {
		String line = TypedText.fitForALine(TypedText.line(device));
		return line.substring(0,
				line.offsetByCodePoints(0, Math.min(MAX_DEVICE, line.codePointCount(0, line.length()))));
	}

	/**
	 * A code that may be under way.
	 *
	 * @param id what to send with the code
	 * @param expiresAt until when the code is good
	 */
	record Challenge(UUID id, Instant expiresAt) {
	}

	/**
	 * A code as it was typed.
	 *
	 * @param challenge what the code was asked for with
	 * @param remember whether the device is the person's own
	 * @param device what the browser says of itself
	 */
	record TypedCode(@Nullable String challenge, @Nullable String code, @Nullable Boolean remember,
			@Nullable String device) {

		/** What is no id at all stands in a link that was cut or changed. */
		UUID challengeId() {
			try {
				return UUID.fromString(TypedText.line(this.challenge));
			}
			catch (IllegalArgumentException ex) {
				return NO_CHALLENGE;
			}
		}

		String digits() {
			String line = TypedText.line(this.code);
			if (line.isEmpty()) {
				throw wrong("required");
			}
			return line;
		}

		/** Nothing of it may stand in a log. */
		@Override
		public String toString() {
			return "TypedCode";
		}

	}

	/**
	 * What the gateway knows of somebody whom an identity provider vouched for.
	 *
	 * @param proof signed by the gateway
	 * @param device what the browser says of itself
	 */
	record Vouched(@Nullable String proof, @Nullable String device) {

		/** Opens the desk for a minute: nothing of it may stand in a log. */
		@Override
		public String toString() {
			return "Vouched";
		}

	}

	/**
	 * A session that has begun.
	 *
	 * @param token what the browser is known by from now on
	 * @param expiresAt when it ends, if it is not used before
	 * @param person who is signed in
	 */
	record Opened(String token, Instant expiresAt, PersonView person) {

		/** Opens the desk: nothing of it may stand in a log. */
		@Override
		public String toString() {
			return "Opened";
		}

	}

}
