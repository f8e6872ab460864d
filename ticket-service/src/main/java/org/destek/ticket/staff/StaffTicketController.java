package org.destek.ticket.staff;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.idempotency.IdempotencyKey;
import org.destek.ticket.staff.access.StaffAccess;
import org.destek.ticket.staff.access.StaffRequest;

/** Shows a ticket to staff over HTTP, and takes what they write. */
@RestController
@RequestMapping("/api/staff/tickets/{code}")
class StaffTicketController {

	private final StaffAccess access;

	private final StaffTicketViews views;

	private final StaffTextSubmission texts;

	private final NationalIdReveal reveal;

	StaffTicketController(StaffAccess access, StaffTicketViews views, StaffTextSubmission texts,
			NationalIdReveal reveal) {
		this.access = access;
		this.views = views;
		this.texts = texts;
		this.reveal = reveal;
	}

	@GetMapping
	Mono<ResponseEntity<StaffTicketView>> show(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestParam(required = false) @Nullable UUID before) {
		return this.access.read(StaffRequest.of(code, headers))
			.flatMap((visit) -> this.views.of(visit, before, Language.wantedBy(headers)))
			.map((view) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
	}

	@PostMapping("/answers")
	Mono<ResponseEntity<Written>> answer(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody AnswerRequest request) {
		return this.texts
			.answer(StaffRequest.of(code, headers), IdempotencyKey.of(headers), request, Language.wantedBy(headers))
			.map(Written::answered);
	}

	@PostMapping("/notes")
	Mono<ResponseEntity<Written>> note(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody NoteRequest request) {
		return this.texts
			.note(StaffRequest.of(code, headers), IdempotencyKey.of(headers), request, Language.wantedBy(headers))
			.map(Written::answered);
	}

	@PostMapping("/national-id")
	Mono<ResponseEntity<Revealed>> reveal(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody RevealRequest request) {
		return this.reveal.reveal(StaffRequest.of(code, headers), request)
			.map((number) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(new Revealed(number.digits())));
	}

	/**
	 * What was made of something typed.
	 *
	 * @param id the message's or note's
	 */
	record Written(UUID id) {

		static ResponseEntity<Written> answered(UUID id) {
			return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore()).body(new Written(id));
		}

	}

	/**
	 * An identity number in full.
	 *
	 * @param nationalId its digits
	 */
	record Revealed(String nationalId) {

		/** Nothing of it may stand in a log. */
		@Override
		public String toString() {
			return "Revealed";
		}

	}

}
