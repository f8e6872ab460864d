package org.destek.gateway.follow;

import java.util.Locale;

import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.ticket.NewMessage;
import org.destek.gateway.backend.ticket.TicketApi;
import org.destek.gateway.backend.ticket.TicketKey;
import org.destek.gateway.posting.AnswerForm;
import org.destek.gateway.posting.FormInput;
import org.destek.gateway.posting.PostReader;
import org.destek.gateway.posting.Redisplay;
import org.destek.gateway.posting.RefusalNotice;

/** Takes a requester's answer: sent on, or drawn again as it was typed. */
@Controller
class AnswerController {

	private final TicketReader reader;

	private final PostReader posts;

	private final TicketApi tickets;

	private final AnswerForm form;

	private final RefusalNotice notice;

	private final FollowPages pages;

	AnswerController(TicketReader reader, PostReader posts, TicketApi tickets, AnswerForm form, RefusalNotice notice,
			FollowPages pages) {
		this.reader = reader;
		this.posts = posts;
		this.tickets = tickets;
		this.form = form;
		this.notice = notice;
		this.pages = pages;
	}

	@PostMapping(path = TicketLinks.PAGE + "/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> take(@PathVariable String code, @RequestBody Flux<PartEvent> parts, ServerWebExchange exchange,
			Locale language) {
		return this.reader.key(exchange, code)
			.flatMap((key) -> this.posts.read(parts, language, exchange)
				.flatMap((post) -> act(new AnswerContext(code, key, exchange, language), post)));
	}

	/** Without files, browsers of programs send this. */
	@PostMapping(path = TicketLinks.PAGE + "/messages", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<Rendering> take(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return this.reader.key(exchange, code)
			.flatMap((key) -> exchange.getFormData()
				.map(this.posts::read)
				.flatMap((post) -> act(new AnswerContext(code, key, exchange, language), post)));
	}

	private Mono<Rendering> act(AnswerContext context, FormInput post) {
		return this.form.act(post, context.language(), (redisplay) -> redisplay(context, redisplay),
				(whole) -> send(context, whole));
	}

	private Mono<Rendering> send(AnswerContext context, FormInput post) {
		NewMessage message = new NewMessage(post.value("text"), post.receipts(), post.missing().leftOut());
		return this.tickets.write(context.code(), context.key(), message, post.idempotencyKey(), context.language())
			.map((sent) -> Rendering.redirectTo(TicketLinks.message(context.code(), sent.id())).build())
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(context, post, refusal));
	}

	private Mono<Rendering> refused(AnswerContext context, FormInput post, BackendRefusal refusal) {
		return redisplay(context, this.form.judge(post, refusal, "follow.answer", context.language()));
	}

	/** Whatever happens to the conversation, what was typed is shown. */
	private Mono<Rendering> redisplay(AnswerContext context, Redisplay redisplay) {
		return this.reader.read(context.exchange(), context.code(), context.language())
			.map((ticket) -> this.pages.words(ticket, context.language()))
			.map((ticket) -> finish(this.pages.redisplay(ticket, redisplay), redisplay, context))
			.onErrorResume(BackendRefusal.class, (gone) -> withoutTicket(context, redisplay, gone));
	}

	private Mono<Rendering> withoutTicket(AnswerContext context, Redisplay redisplay, BackendRefusal gone) {
		Redisplay told = redisplay.or(gone);
		return (gone.status().value() == 404) ? Mono.error(gone)
				: Mono.just(finish(this.pages.formAlone(context.code(), told), told, context));
	}

	private Rendering finish(Rendering.Builder<?> page, Redisplay redisplay, AnswerContext context) {
		return this.notice.on(page, redisplay, "answer.refusal", context.language());
	}

	/** Whose answer it is. */
	private record AnswerContext(String code, TicketKey key, ServerWebExchange exchange, Locale language) {
	}

}
