package org.destek.ticket.bulk;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.idempotency.IdempotencyKey;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.people.Viewers;
import org.destek.ticket.staffing.TicketStaff;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;

/** Names over HTTP what was chosen from the list, and does something with all of it. */
@RestController
@RequestMapping("/api/desk/chosen")
class BulkController {

	private final Viewers viewers;

	private final BulkActs acts;

	private final ChosenTickets chosen;

	private final TicketStaff staff;

	private final Topics topics;

	BulkController(Viewers viewers, BulkActs acts, ChosenTickets chosen, TicketStaff staff, Topics topics) {
		this.viewers = viewers;
		this.acts = acts;
		this.chosen = chosen;
		this.staff = staff;
		this.topics = topics;
	}

	@GetMapping
	Mono<ResponseEntity<ChosenView>> show(@RequestHeader HttpHeaders headers,
			@RequestParam(required = false) @Nullable List<String> code) {
		List<TicketCode> codes = ((code != null) ? code : List.<String>of()).stream()
			.limit(BulkCheck.MOST_TICKETS)
			.flatMap((each) -> TicketCode.parse(each).stream())
			.toList();
		return this.viewers.signedIn(headers)
			.flatMap((viewer) -> view(viewer, codes, Language.wantedBy(headers)))
			.map((view) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
	}

	@PostMapping
	Mono<ResponseEntity<List<BulkOutcome>>> act(@RequestHeader HttpHeaders headers, @RequestBody BulkRequest request) {
		return this.viewers.signedIn(headers)
			.flatMap((viewer) -> this.acts.run(viewer, IdempotencyKey.of(headers), request, Language.wantedBy(headers)))
			.map((outcomes) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(outcomes));
	}

	private Mono<ChosenView> view(Viewer viewer, Collection<TicketCode> codes, Language reader) {
		List<Choice> topics = this.topics.all()
			.stream()
			.map((each) -> new Choice(each.slug(), each.name().in(reader)))
			.toList();
		return this.chosen.named(codes)
			.filter((ticket) -> this.staff.maySee(viewer, ticket))
			.collectList()
			.map((tickets) -> new ChosenView(tickets.stream().map(Named::of).toList(), topics, people(tickets)));
	}

	/** Those who have to do with a topic of the tickets. */
	private List<Choice> people(List<Ticket> tickets) {
		return tickets.stream()
			.map(Ticket::topic)
			.distinct()
			.flatMap((slug) -> this.topics.find(slug).stream())
			.flatMap(Topic::people)
			.map((StaffMember each) -> new Choice(each.address(), each.name()))
			.distinct()
			.toList();
	}

	/**
	 * What was chosen, of what the viewer may see.
	 *
	 * @param tickets the tickets
	 * @param topics where they can go
	 * @param staff who can be given them
	 */
	record ChosenView(List<Named> tickets, List<Choice> topics, List<Choice> staff) {
	}

	record Named(String code, String subject, String requesterName) {

		static Named of(Ticket ticket) {
			return new Named(ticket.code().text(), ticket.subject(), ticket.requester().name());
		}

	}

	record Choice(String value, String name) {
	}

}
