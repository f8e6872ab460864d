package org.destek.gateway.staff;

import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.staff.LinkKey;
import org.destek.gateway.backend.staff.StaffAnswer;
import org.destek.gateway.backend.staff.StaffApi;
import org.destek.gateway.backend.staff.StaffKey;
import org.destek.gateway.backend.ticket.MessageId;
import org.destek.gateway.backend.ticket.NewMessage;
import org.destek.gateway.desk.signin.DeskSessions;
import org.destek.gateway.desk.signin.SignInPages;
import org.destek.gateway.posting.AnswerForm;
import org.destek.gateway.posting.FormInput;
import org.destek.gateway.posting.PostReader;
import org.destek.gateway.posting.Redisplay;

/** Takes the office's answer or note: sent on, or drawn again as it was typed. */
@Controller
class StaffAnswerController {

	private final StaffTicketReader reader;

	private final StaffApi staff;

	private final PostReader posts;

	private final AnswerForm form;

	private final StaffPages pages;

	private final BrowserVerificationPages browsers;

	private final SignInPages signIn;

	StaffAnswerController(StaffTicketReader reader, StaffApi staff, PostReader posts, AnswerForm form, StaffPages pages,
			BrowserVerificationPages browsers, SignInPages signIn) {
		this.reader = reader;
		this.staff = staff;
		this.posts = posts;
		this.form = form;
		this.pages = pages;
		this.browsers = browsers;
		this.signIn = signIn;
	}

	@PostMapping(path = TicketPlace.PAGE + "/answers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> take(@RequestBody Flux<PartEvent> parts, ServerWebExchange exchange, Locale language) {
		TicketPlace place = TicketPlace.of(exchange);
		return this.reader.key(exchange, place)
			.flatMap((key) -> this.posts.read(parts, language, exchange)
				.flatMap((post) -> act(new AnswerContext(place, key, exchange, language), post)));
	}

	/** Without files, browsers of programs send this. */
	@PostMapping(path = TicketPlace.PAGE + "/answers", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<Rendering> take(ServerWebExchange exchange, Locale language) {
		TicketPlace place = TicketPlace.of(exchange);
		return this.reader.key(exchange, place)
			.flatMap((key) -> exchange.getFormData()
				.map(this.posts::read)
				.flatMap((post) -> act(new AnswerContext(place, key, exchange, language), post)));
	}

	private Mono<Rendering> act(AnswerContext context, FormInput post) {
		return this.form.act(post, context.language(), (redisplay) -> redisplay(context, redisplay),
				(whole) -> send(context, whole));
	}

	private Mono<Rendering> send(AnswerContext context, FormInput post) {
		Mono<MessageId> sent = post.value("kind").equals("note") ? note(context, post) : answer(context, post);
		return sent.map((id) -> Rendering.redirectTo(context.place().message(id.id())).build())
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(context, post, refusal));
	}

	private Mono<MessageId> answer(AnswerContext context, FormInput post) {
		String seen = post.value("seen");
		StaffAnswer answer = new StaffAnswer(post.value("text"), post.receipts(), post.missing().leftOut(),
				post.value("status"), seen.isEmpty() ? null : seen);
		return this.staff.answer(context.code(), context.key(), answer, post.idempotencyKey(), context.language());
	}

	private Mono<MessageId> note(AnswerContext context, FormInput post) {
		NewMessage note = new NewMessage(post.value("text"), post.receipts(), post.missing().leftOut());
		return this.staff.note(context.code(), context.key(), note, post.idempotencyKey(), context.language());
	}

	private Mono<Rendering> refused(AnswerContext context, FormInput post, BackendRefusal refusal) {
		return redisplay(context, this.form.judge(post, refusal, "field.message", context.language()));
	}

	/** Whatever happens to the ticket, what was typed is shown. */
	private Mono<Rendering> redisplay(AnswerContext context, Redisplay redisplay) {
		return this.staff.ticket(context.code(), context.key(), context.language())
			.map((ticket) -> this.pages.redisplay(context.place(), ticket, redisplay, context.language()))
			.onErrorResume(BackendRefusal.class, (gone) -> withoutTicket(context, redisplay, gone));
	}

	private Mono<Rendering> withoutTicket(AnswerContext context, Redisplay redisplay, BackendRefusal gone) {
		String typed = redisplay.post().value("text");
		if (DeskSessions.isOver(gone)) {
			return Mono.just(this.signIn.signedOut(context.exchange(), typed));
		}
		boolean missing = gone.status().value() == HttpStatus.NOT_FOUND.value();
		if (missing && context.key() instanceof LinkKey link) {
			return Mono.just(this.browsers.dead(context.code(), link.token(), typed));
		}
		if (missing) {
			return Mono.just(this.pages.missing(context.place(), typed));
		}
		return (gone.is(StaffApi.UNPROVEN) && context.key() instanceof LinkKey link)
				? this.browsers.ask(context.code(), link, "reply", context.language())
					.map((page) -> page.status(HttpStatus.FORBIDDEN).modelAttribute("typed", typed).build())
				: Mono.just(this.pages.formAlone(context.place(), redisplay.or(gone), context.language()));
	}

	/** Whose answer it is. */
	private record AnswerContext(TicketPlace place, StaffKey key, ServerWebExchange exchange, Locale language) {

		String code() {
			return this.place.code();
		}

	}

}
