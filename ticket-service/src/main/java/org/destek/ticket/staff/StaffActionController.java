package org.destek.ticket.staff;

import java.util.UUID;
import java.util.function.BiFunction;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.ticket.conversation.StaffActions;
import org.destek.ticket.mailreply.HeldReplyRelease;
import org.destek.ticket.staff.access.StaffAccess;
import org.destek.ticket.staff.access.StaffRequest;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.staffing.UnknownPersonException;
import org.destek.ticket.staffing.UnknownTopicException;

/**
 * Takes over HTTP what staff do with a ticket and with what is held of it; each act can
 * be repeated.
 */
@RestController
@RequestMapping("/api/staff/tickets/{code}")
class StaffActionController {

	private final StaffAccess access;

	private final StaffActions actions;

	private final HeldReplyRelease held;

	StaffActionController(StaffAccess access, StaffActions actions, HeldReplyRelease held) {
		this.access = access;
		this.actions = actions;
		this.held = held;
	}

	@PostMapping("/take")
	Mono<ResponseEntity<Void>> take(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return act(code, headers, this.actions::take);
	}

	@PostMapping("/release")
	Mono<ResponseEntity<Void>> release(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return act(code, headers, this.actions::release);
	}

	@PostMapping("/resolve")
	Mono<ResponseEntity<Void>> resolve(@PathVariable String code, @RequestHeader HttpHeaders headers) {
		return act(code, headers, this.actions::resolve);
	}

	@PostMapping("/assign")
	Mono<ResponseEntity<Void>> assign(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody AssignRequest request) {
		return act(code, headers, (ticket, by) -> this.actions.assign(ticket, by, StaffCheck.line("to", request.to())))
			.onErrorMap(UnknownPersonException.class,
					(ex) -> StaffCheck.problem("to", ex.ambiguous() ? "ambiguous" : "unknown"));
	}

	@PostMapping("/move")
	Mono<ResponseEntity<Void>> move(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody MoveRequest request) {
		return act(code, headers,
				(ticket, by) -> this.actions.move(ticket, by, StaffCheck.line("topic", request.topic())))
			.onErrorMap(UnknownTopicException.class, (ex) -> StaffCheck.problem("topic", "unknown"));
	}

	@PostMapping("/held/{id}/release")
	Mono<ResponseEntity<Void>> releaseHeld(@PathVariable String code, @PathVariable UUID id,
			@RequestHeader HttpHeaders headers) {
		return act(code, headers, (ticket, by) -> this.held.release(ticket, id, by));
	}

	@PostMapping("/held/{id}/discard")
	Mono<ResponseEntity<Void>> discardHeld(@PathVariable String code, @PathVariable UUID id,
			@RequestHeader HttpHeaders headers) {
		return act(code, headers, (ticket, by) -> this.held.discard(ticket, id, by));
	}

	/** Lets who has access do something that needs no text. */
	private Mono<ResponseEntity<Void>> act(String code, HttpHeaders headers,
			BiFunction<UUID, StaffActor, Mono<?>> act) {
		return this.access.read(StaffRequest.of(code, headers))
			.flatMap((visit) -> act.apply(visit.ticket().id(), visit.actor()).then())
			.then(Mono
				.fromSupplier(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).<Void>build()));
	}

}
