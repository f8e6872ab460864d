package org.destek.ticket.correction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.TicketAccess;
import org.destek.ticket.core.TypedEmail;
import org.destek.ticket.problem.FieldProblem;
import org.destek.ticket.problem.InvalidFieldsException;

/** Takes a new address and its code over HTTP from who holds the ticket's key. */
@RestController
@RequestMapping("/api/tickets/{code}/address")
class CorrectionController {

	private final TicketAccess access;

	private final AddressCorrection correction;

	CorrectionController(TicketAccess access, AddressCorrection correction) {
		this.access = access;
		this.correction = correction;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	Mono<Challenge> ask(@PathVariable String code, @RequestHeader HttpHeaders headers, @RequestBody TypedEmail typed) {
		return this.access.open(code, headers.getFirst(HttpHeaders.AUTHORIZATION))
			.flatMap((ticket) -> this.correction.ask(ticket.id(), typed.address()))
			.map((challenge) -> new Challenge(challenge.id(), challenge.expiresAt()));
	}

	@PostMapping("/confirm")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> confirm(@PathVariable String code, @RequestHeader HttpHeaders headers, @RequestBody TypedCode typed) {
		return this.access.open(code, headers.getFirst(HttpHeaders.AUTHORIZATION))
			.flatMap((ticket) -> this.correction.confirm(ticket.id(), typed.challenge(), typed.digits()))
			.filter((verdict) -> !verdict.right())
			.flatMap((verdict) -> Mono.error(refusal(verdict.kind().name().toLowerCase(Locale.ROOT))));
	}

	private static InvalidFieldsException refusal(String code) {
		return new InvalidFieldsException(List.of(FieldProblem.of("answer", code)));
	}

	/**
	 * A code that is under way.
	 *
	 * @param challengeId what to send with the code
	 * @param expiresAt until when the code is good
	 */
	record Challenge(UUID challengeId, Instant expiresAt) {
	}

	/**
	 * A code as it was typed.
	 *
	 * @param challengeId what the code was asked for with
	 * @param answer the digits
	 */
	record TypedCode(@Nullable UUID challengeId, @Nullable String answer) {

		String digits() {
			String digits = Objects.requireNonNullElse(this.answer, "").replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
			if (digits.isEmpty()) {
				throw refusal("required");
			}
			return digits;
		}

		UUID challenge() {
			if (this.challengeId == null) {
				throw refusal("expired");
			}
			return this.challengeId;
		}

	}

}
