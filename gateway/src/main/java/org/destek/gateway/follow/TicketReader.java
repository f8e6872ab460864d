package org.destek.gateway.follow;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.ticket.Ticket;
import org.destek.gateway.backend.ticket.TicketApi;
import org.destek.gateway.backend.ticket.TicketKey;
import org.destek.gateway.backend.ticket.Topic;
import org.destek.gateway.backend.ticket.TopicCache;
import org.destek.gateway.cookie.TicketCookies;

/** Fetches the ticket that this browser may see. */
@Component
public class TicketReader {

	private final TicketApi tickets;

	private final TopicCache topics;

	private final TicketCookies cookies;

	TicketReader(TicketApi tickets, TopicCache topics, TicketCookies cookies) {
		this.tickets = tickets;
		this.topics = topics;
		this.cookies = cookies;
	}

	/**
	 * The ticket, its topic named in the reader's language where that is known.
	 * @return the same 404 for no cookie, a stale one and an unknown code
	 */
	public Mono<Ticket> read(ServerWebExchange exchange, String code, Locale language) {
		return read(exchange, code, null, language);
	}

	/**
	 * The ticket with an earlier part of its conversation.
	 * @param before the message that the part ends before; null for the latest part
	 */
	Mono<Ticket> read(ServerWebExchange exchange, String code, @Nullable UUID before, Locale language) {
		return key(exchange, code).flatMap((key) -> this.tickets.ticket(code, key, language, before))
			.flatMap((ticket) -> named(ticket, language));
	}

	/** What opens the ticket to this browser; 404 when nothing does. */
	Mono<TicketKey> key(ServerWebExchange exchange, String code) {
		return Mono.justOrEmpty(this.cookies.keyOf(exchange, code))
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

	private Mono<Ticket> named(Ticket ticket, Locale language) {
		return this.topics.in(language)
			.map((topics) -> topics.stream()
				.filter((topic) -> isAbout(ticket, topic))
				.findFirst()
				.map((topic) -> about(ticket, topic))
				.orElse(ticket))
			.onErrorReturn(BackendRefusal.class, ticket);
	}

	private static boolean isAbout(Ticket ticket, Topic topic) {
		return topic.slug().equals(ticket.topic().slug()) || topic.slug().equals(ticket.topic().name());
	}

	private static Ticket about(Ticket ticket, Topic topic) {
		return new Ticket(ticket.code(), new Ticket.TicketTopic(topic.slug(), topic.name()), ticket.subject(),
				ticket.status(), ticket.submittedAt(), ticket.messages(), ticket.earlier(), ticket.undelivered(),
				ticket.held(), ticket.satisfaction());
	}

}
