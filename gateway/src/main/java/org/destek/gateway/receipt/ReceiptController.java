package org.destek.gateway.receipt;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.destek.gateway.backend.Ticket;
import org.destek.gateway.backend.Ticket.Message;
import org.destek.gateway.backend.TicketBackend;
import org.destek.gateway.follow.TicketReader;
import org.destek.gateway.institution.Institution;
import org.destek.gateway.wording.Dates;
import org.destek.gateway.wording.WaitingTime;
import org.destek.gateway.wording.WaitingTimes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** Draws the receipt; opening it again shows the same. */
@Controller
class ReceiptController {

	private final TicketReader reader;

	private final TicketBackend tickets;

	private final WaitingTimes waitingTimes;

	private final Dates dates;

	private final Institution institution;

	ReceiptController(TicketReader reader, TicketBackend tickets, WaitingTimes waitingTimes, Dates dates,
			Institution institution) {
		this.reader = reader;
		this.tickets = tickets;
		this.waitingTimes = waitingTimes;
		this.dates = dates;
		this.institution = institution;
	}

	@GetMapping("/tickets/{code}/receipt")
	Mono<Rendering> receipt(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return this.reader.read(exchange, code, language)
			.flatMap((ticket) -> expected(ticket, language)
				.map((expected) -> receipt(ticket, expected.orElse(null), exchange, language)))
			.map((receipt) -> Rendering.view("receipt")
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.modelAttribute("receipt", receipt)
				.build());
	}

	private Mono<Optional<WaitingTime>> expected(Ticket ticket, Locale language) {
		return this.tickets.topicsAtOnce(language)
			.flatMapIterable((topics) -> topics)
			.filter((topic) -> topic.slug().equals(ticket.topic().slug()))
			.next()
			.map((topic) -> this.waitingTimes.of(topic.expectedAnswer(), language))
			.defaultIfEmpty(Optional.empty());
	}

	private Receipt receipt(Ticket ticket, @Nullable WaitingTime expected, ServerWebExchange exchange,
			Locale language) {
		Optional<Message> first = ticket.messages().stream().findFirst();
		int files = first.map((message) -> message.attachments().size()).orElse(0);
		List<String> missing = first.map(Message::missingAttachments).orElse(List.of());
		return new Receipt(ticket.code(), Objects.requireNonNullElse(ticket.subject(), ""), ticket.topic().name(),
				files, missing, ticket.submittedAt(), this.dates.inFull(ticket.submittedAt(), language),
				ReceiptAddress.of(exchange).orElse(null), expected,
				UriComponentsBuilder.fromUri(this.institution.publicUrl())
					.pathSegment("tickets", ticket.code())
					.build()
					.toUri());
	}

}
