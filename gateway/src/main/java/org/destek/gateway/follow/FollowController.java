package org.destek.gateway.follow;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.destek.gateway.backend.Ticket;
import org.destek.gateway.follow.TicketPage.Attached;
import org.destek.gateway.follow.TicketPage.Turn;
import org.destek.gateway.wording.Dates;
import org.destek.gateway.wording.FileSize;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Draws a request and its conversation. */
@Controller
class FollowController {

	private final TicketReader reader;

	private final Dates dates;

	FollowController(TicketReader reader, Dates dates) {
		this.reader = reader;
		this.dates = dates;
	}

	@GetMapping("/tickets/{code}")
	Mono<Rendering> follow(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return this.reader.read(exchange, code, language)
			.map((ticket) -> Rendering.view("follow")
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.modelAttribute("ticket", page(ticket, language))
				.build());
	}

	private TicketPage page(Ticket ticket, Locale language) {
		List<Turn> turns = ticket.messages().stream().map((message) -> turn(message, language)).toList();
		Turn lastStaff = turns.stream().filter(Turn::fromStaff).reduce((earlier, later) -> later).orElse(null);
		return new TicketPage(ticket.code(), ticket.topic().name(),
				Objects.requireNonNullElse(ticket.subject(), ticket.code()), ticket.status(), ticket.submittedAt(),
				this.dates.inFull(ticket.submittedAt(), language), turns, lastStaff);
	}

	private Turn turn(Ticket.Message message, Locale language) {
		return new Turn(message.id(), "staff".equals(message.from()), message.name(), message.text(), message.sentAt(),
				this.dates.brief(message.sentAt(), language), this.dates.inFull(message.sentAt(), language),
				message.attachments().stream().map((file) -> attached(file, language)).toList());
	}

	private static Attached attached(Ticket.AttachedFile file, Locale language) {
		String icon = file.mediaType().startsWith("image/") ? "image" : "file";
		return new Attached(file.name(), FileSize.inWords(file.size(), language), icon, file.url());
	}

}
