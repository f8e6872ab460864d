package org.destek.gateway.form;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.ticket.Ticket;
import org.destek.gateway.backend.ticket.Ticket.Message;
import org.destek.gateway.backend.ticket.Topic;
import org.destek.gateway.backend.ticket.TopicCache;
import org.destek.gateway.follow.TicketReader;
import org.destek.gateway.institution.Institution;
import org.destek.gateway.wording.DateFormatter;
import org.destek.gateway.wording.WaitingTime;
import org.destek.gateway.wording.WaitingTimeFormatter;

/** Draws the receipt; opening it again shows the same. */
@Controller
class ReceiptController {

	private final TicketReader reader;

	private final TopicCache topics;

	private final WaitingTimeFormatter waitingTimes;

	private final DateFormatter dates;

	private final Institution institution;

	private final MessageSource texts;

	ReceiptController(TicketReader reader, TopicCache topics, WaitingTimeFormatter waitingTimes, DateFormatter dates,
			Institution institution, MessageSource texts) {
		this.reader = reader;
		this.topics = topics;
		this.waitingTimes = waitingTimes;
		this.dates = dates;
		this.institution = institution;
		this.texts = texts;
	}

	@GetMapping("/tickets/{code}/receipt")
	Mono<Rendering> receipt(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return this.reader.read(exchange, code, language)
			.flatMap((ticket) -> topicOf(ticket, language)
				.map((topic) -> receipt(ticket, topic.orElse(null), exchange, language)))
			.map((receipt) -> Rendering.view("receipt")
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.modelAttribute("receipt", receipt)
				.build());
	}

	private Mono<Optional<Topic>> topicOf(Ticket ticket, Locale language) {
		return this.topics.atOnce(language)
			.flatMapIterable((topics) -> topics)
			.filter((topic) -> topic.slug().equals(ticket.topic().slug()))
			.next()
			.map(Optional::of)
			.defaultIfEmpty(Optional.empty());
	}

	private Receipt receipt(Ticket ticket, @Nullable Topic topic, ServerWebExchange exchange, Locale language) {
		WaitingTime expected = (topic != null) ? this.waitingTimes.of(topic.expectedAnswer(), language).orElse(null)
				: null;
		Optional<Message> first = ticket.messages().stream().findFirst();
		int files = first.map((message) -> message.attachments().size()).orElse(0);
		List<String> missing = first.map(Message::missingAttachments).orElse(List.of());
		return new Receipt(ticket.code(), Objects.requireNonNullElse(ticket.subject(), ""), ticket.topic().name(),
				team(topic, language), ticket.requesterName(), files, missing, ticket.submittedAt(),
				this.dates.inFull(ticket.submittedAt(), language), ReceiptEmailCookie.of(exchange).orElse(null),
				expected, address("tickets", ticket.code()), address("tickets", "track"));
	}

	private URI address(String... path) {
		return UriComponentsBuilder.fromUri(this.institution.publicUrl()).pathSegment(path).build().toUri();
	}

	/** A topic's team has a name of its own where the topic's would make no sentence. */
	private String team(@Nullable Topic topic, Locale language) {
		if (topic == null) {
			return this.texts.getMessage("receipt.next.team.unknown", null, language);
		}
		return (topic.team() != null) ? topic.team()
				: this.texts.getMessage("receipt.next.team.of", new Object[] { topic.name() }, language);
	}

}
