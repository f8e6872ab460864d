package org.destek.ticket.staff.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.ticket.code.CodeChallenge;
import org.destek.ticket.code.CodeVerdict;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;

/** Proves browsers, and revokes and renews links, over HTTP. */
@RestController
@RequestMapping("/api/staff/tickets/{code}")
class StaffLinkController {

	/** No challenge has it, so a code for it is as late as one for a forgotten one. */
	private static final UUID NO_CHALLENGE = new UUID(0, 0);

	private final StaffAccess access;

	private final BrowserProof proof;

	private final LinkRenewal renewal;

	private final Duration answerAfter;

	StaffLinkController(StaffAccess access, BrowserProof proof, LinkRenewal renewal, StaffAccessProperties properties) {
		this.access = access;
		this.proof = proof;
		this.renewal = renewal;
		this.answerAfter = properties.answerAfter();
	}

	@GetMapping("/link")
	Mono<ResponseEntity<LinkView>> show(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return this.access.anywhere(StaffRequest.of(code, headers))
			.map((visit) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(LinkView.of(visit)));
	}

	/**
	 * Answers the same after the same time whatever becomes of it, for it must not tell
	 * who is of the office.
	 */
	@PostMapping("/links")
	Mono<ResponseEntity<Void>> renew(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return Mono.when(this.renewal.request(StaffRequest.of(code, headers)), Mono.delay(this.answerAfter))
			.then(Mono
				.fromSupplier(() -> ResponseEntity.accepted().cacheControl(CacheControl.noStore()).<Void>build()));
	}

	@PostMapping("/browser-codes")
	Mono<ResponseEntity<Challenge>> requestCode(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return this.proof.requestCode(StaffRequest.of(code, headers))
			.map((opened) -> ResponseEntity.accepted().cacheControl(CacheControl.noStore()).body(Challenge.of(opened)));
	}

	@PostMapping("/browsers")
	Mono<ResponseEntity<Void>> prove(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody CodeAnswer request) {
		String typed = TypedText.line(request.answer());
		if (typed.isEmpty()) {
			return Mono.error(wrong("required"));
		}
		return this.proof.prove(StaffRequest.of(code, headers), idOf(request.challengeId()), typed)
			.map(StaffLinkController::judged);
	}

	@DeleteMapping("/browsers")
	Mono<ResponseEntity<Void>> forget(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return this.proof.forget(StaffRequest.of(code, headers)).then(Mono.fromSupplier(StaffLinkController::nothing));
	}

	@DeleteMapping("/link")
	Mono<ResponseEntity<Void>> revoke(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return this.proof.revoke(StaffRequest.of(code, headers)).then(Mono.fromSupplier(StaffLinkController::nothing));
	}

	private static ResponseEntity<Void> judged(CodeVerdict verdict) {
		if (!verdict.right()) {
			throw wrong(verdict.kind().name().toLowerCase(Locale.ROOT));
		}
		return nothing();
	}

	private static InvalidFieldsException wrong(String code) {
		return new InvalidFieldsException(List.of(FieldProblem.of("answer", code)));
	}

	private static ResponseEntity<Void> nothing() {
		return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
	}

	private static UUID idOf(@Nullable String typed) {
		try {
			return UUID.fromString(TypedText.line(typed));
		}
		catch (IllegalArgumentException ex) {
			return NO_CHALLENGE;
		}
	}

	/**
	 * A code that was mailed.
	 *
	 * @param challengeId what to send along with its digits
	 * @param expiresAt from when on it is no longer good
	 */
	record Challenge(UUID challengeId, Instant expiresAt) {

		static Challenge of(CodeChallenge opened) {
			return new Challenge(opened.id(), opened.expiresAt());
		}

	}

}
