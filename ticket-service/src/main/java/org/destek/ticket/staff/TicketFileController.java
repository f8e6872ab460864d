package org.destek.ticket.staff;

import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.ticket.core.Attachments;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;
import org.destek.ticket.staff.access.StaffAccess;
import org.destek.ticket.staff.access.StaffRequest;

/**
 * Signs the way to a ticket's file when it is wanted: a page that was open all day leads
 * to its files, and no longer than its reader may see the ticket.
 */
@RestController
class TicketFileController {

	private final StaffAccess access;

	private final Attachments attachments;

	private final SignedPaths paths;

	TicketFileController(StaffAccess access, Attachments attachments, SignedPaths paths) {
		this.access = access;
		this.attachments = attachments;
		this.paths = paths;
	}

	@GetMapping("/api/staff/tickets/{code}/files/{file}")
	Mono<ResponseEntity<FileAddress>> address(@PathVariable String code, @PathVariable UUID file,
			@RequestHeader HttpHeaders headers) {
		return this.access.read(StaffRequest.of(code, headers))
			.filterWhen((visit) -> this.attachments.belongs(file, visit.ticket().id()))
			.switchIfEmpty(Mono.error(() -> new ProblemException(ProblemKind.NOT_FOUND)))
			.map((visit) -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(new FileAddress(this.paths.toFile(file))));
	}

	/**
	 * Where a file is.
	 *
	 * @param url signed, good for an hour
	 */
	record FileAddress(String url) {
	}

}
