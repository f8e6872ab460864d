package org.destek.ticket.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.people.Viewers;

/** Shows the office its list over HTTP. */
@RestController
@RequestMapping("/api/desk/tickets")
class DeskTicketController {

	private final Viewers viewers;

	private final TicketListing listing;

	DeskTicketController(Viewers viewers, TicketListing listing) {
		this.viewers = viewers;
		this.listing = listing;
	}

	@GetMapping
	Mono<ResponseEntity<DeskTicketPage>> list(@RequestHeader HttpHeaders headers,
			@RequestParam(required = false) @Nullable String queue,
			@RequestParam(required = false) @Nullable String topic,
			@RequestParam(required = false) @Nullable String person,
			@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String tag,
			@RequestParam(required = false) @Nullable String priority,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String after,
			@RequestParam(required = false) @Nullable String limit) {
		TicketListRequest request = new TicketListRequest(queue, topic, person, status, tag, priority, from, to, q,
				after, limit);
		return this.viewers.signedIn(headers)
			.flatMap((viewer) -> this.listing.page(viewer, request, Language.wantedBy(headers)))
			.map((page) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page));
	}

}
