package org.destek.ticket.staff;

import java.util.Map;
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

import org.destek.ticket.staff.access.StaffAccess;
import org.destek.ticket.staff.access.StaffRequest;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.triage.TicketTriage;
import org.destek.ticket.triage.TooManyTagsException;
import org.destek.ticket.triage.TriageCheck;

/** Takes over HTTP how staff sort a ticket; each act can be repeated. */
@RestController
@RequestMapping("/api/staff/tickets/{code}")
class TriageController {

	private final StaffAccess access;

	private final TicketTriage triage;

	private final TriageCheck check;

	TriageController(StaffAccess access, TicketTriage triage, TriageCheck check) {
		this.access = access;
		this.triage = triage;
		this.check = check;
	}

	@PostMapping("/priority")
	Mono<ResponseEntity<Void>> priority(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody Map<String, String> request) {
		return act(code, headers,
				(ticket, by) -> this.triage.prioritize(ticket, by, this.check.priority(request.get("priority"))));
	}

	@PostMapping("/tag")
	Mono<ResponseEntity<Void>> tag(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody Map<String, String> request) {
		return act(code, headers, (ticket, by) -> this.triage.tag(ticket, by, this.check.tags(request.get("tags"))))
			.onErrorMap(TooManyTagsException.class, (ex) -> TriageCheck.tooMany());
	}

	@PostMapping("/untag")
	Mono<ResponseEntity<Void>> untag(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody Map<String, String> request) {
		return act(code, headers, (ticket, by) -> this.triage.untag(ticket, by, this.check.one(request.get("tags"))));
	}

	@PostMapping("/due")
	Mono<ResponseEntity<Void>> due(@PathVariable String code, @RequestHeader HttpHeaders headers,
			@RequestBody Map<String, String> request) {
		return act(code, headers,
				(ticket, by) -> this.triage.due(ticket, by, this.check.day(request.get("due")).orElse(null)));
	}

	private Mono<ResponseEntity<Void>> act(String code, HttpHeaders headers,
			BiFunction<UUID, StaffActor, Mono<Void>> act) {
		return this.access.read(StaffRequest.of(code, headers))
			.flatMap((visit) -> act.apply(visit.ticket().id(), visit.actor()))
			.then(Mono
				.fromSupplier(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).<Void>build()));
	}

}
