package org.destek.ticket.staff;

import java.util.UUID;

import org.destek.ticket.idempotency.IdempotencyKey;
import org.destek.ticket.problem.Language;
import org.destek.ticket.staff.access.StaffAccess;
import org.destek.ticket.staff.access.StaffRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

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

/** Shows a ticket to staff over HTTP, and takes what they write and do. */
@RestController
@RequestMapping("/api/staff/tickets/{code}")
class StaffTicketController {

	private final StaffAccess access;

	private final StaffTicketViews views;

	private final PageWriting writing;

	private final PageActing acting;

	private final NationalIdReveal reveal;

	StaffTicketController(StaffAccess access, StaffTicketViews views, PageWriting writing, PageActing acting,
			NationalIdReveal reveal) {
		this.access = access;
		this.views = views;
		this.writing = writing;
		this.acting = acting;
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
		return this.writing
			.answer(StaffRequest.of(code, headers), IdempotencyKey.of(headers), request, Language.wantedBy(headers))
			.map(Written::answered);
	}

	@PostMapping("/notes")
	Mono<ResponseEntity<Written>> note(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody NoteRequest request) {
		return this.writing
			.note(StaffRequest.of(code, headers), IdempotencyKey.of(headers), request, Language.wantedBy(headers))
			.map(Written::answered);
	}

	@PostMapping("/take")
	Mono<ResponseEntity<Void>> take(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return done(this.acting.take(StaffRequest.of(code, headers)));
	}

	@PostMapping("/release")
	Mono<ResponseEntity<Void>> release(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return done(this.acting.release(StaffRequest.of(code, headers)));
	}

	@PostMapping("/resolve")
	Mono<ResponseEntity<Void>> resolve(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return done(this.acting.resolve(StaffRequest.of(code, headers)));
	}

	@PostMapping("/assign")
	Mono<ResponseEntity<Void>> assign(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody AssignRequest request) {
		return done(this.acting.assign(StaffRequest.of(code, headers), request));
	}

	@PostMapping("/move")
	Mono<ResponseEntity<Void>> move(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody MoveRequest request) {
		return done(this.acting.move(StaffRequest.of(code, headers), request));
	}

	@PostMapping("/held/{id}/release")
	Mono<ResponseEntity<Void>> releaseHeld(@PathVariable String code, @PathVariable UUID id,
			@RequestHeader HttpHeaders headers) {
		return done(this.acting.releaseHeld(StaffRequest.of(code, headers), id));
	}

	@PostMapping("/held/{id}/discard")
	Mono<ResponseEntity<Void>> discardHeld(@PathVariable String code, @PathVariable UUID id,
			@RequestHeader HttpHeaders headers) {
		return done(this.acting.discardHeld(StaffRequest.of(code, headers), id));
	}

	@PostMapping("/national-id")
	Mono<ResponseEntity<Revealed>> reveal(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody RevealRequest request) {
		return this.reveal.reveal(StaffRequest.of(code, headers), request)
			.map((number) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(new Revealed(number.digits())));
	}

	private static Mono<ResponseEntity<Void>> done(Mono<Void> act) {
		return act.then(
				Mono.fromSupplier(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).<Void>build()));
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
