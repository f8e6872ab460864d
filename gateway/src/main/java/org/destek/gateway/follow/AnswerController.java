package org.destek.gateway.follow;

import java.util.Locale;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.ConversationBackend;
import org.destek.gateway.backend.NewMessage;
import org.destek.gateway.posting.Again;
import org.destek.gateway.posting.AnswerBox;
import org.destek.gateway.posting.PostReader;
import org.destek.gateway.posting.RefusalNotice;
import org.destek.gateway.posting.TypedPost;
import org.destek.gateway.security.Devices;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Takes a requester's answer: sent on, or drawn again as it was typed. */
@Controller
class AnswerController {

	private final TicketReader reader;

	private final PostReader posts;

	private final ConversationBackend conversation;

	private final AnswerBox box;

	private final RefusalNotice notice;

	private final FollowPages pages;

	AnswerController(TicketReader reader, PostReader posts, ConversationBackend conversation, AnswerBox box,
			RefusalNotice notice, FollowPages pages) {
		this.reader = reader;
		this.posts = posts;
		this.conversation = conversation;
		this.box = box;
		this.notice = notice;
		this.pages = pages;
	}

	@PostMapping(path = TicketLinks.PAGE + "/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> take(@PathVariable String code, @RequestBody Flux<PartEvent> parts, ServerWebExchange exchange,
			Locale language) {
		return this.reader.bearer(exchange, code)
			.flatMap((bearer) -> this.posts.read(parts, language, Devices.idOf(exchange))
				.flatMap((post) -> act(new Turn(code, bearer, exchange, language), post)));
	}

	/** Without files, browsers of programs send this. */
	@PostMapping(path = TicketLinks.PAGE + "/messages", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<Rendering> take(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return this.reader.bearer(exchange, code)
			.flatMap((bearer) -> exchange.getFormData()
				.map(this.posts::read)
				.flatMap((post) -> act(new Turn(code, bearer, exchange, language), post)));
	}

	private Mono<Rendering> act(Turn turn, TypedPost post) {
		return this.box.act(post, turn.language(), (again) -> again(turn, again), (whole) -> send(turn, whole));
	}

	private Mono<Rendering> send(Turn turn, TypedPost post) {
		NewMessage message = new NewMessage(post.value("text"), post.receipts(), post.missing().leftOut());
		return this.conversation.write(turn.code(), turn.bearer(), message, post.idempotencyKey(), turn.language())
			.map((sent) -> Rendering.redirectTo(TicketLinks.message(turn.code(), sent.id())).build())
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(turn, post, refusal));
	}

	private Mono<Rendering> refused(Turn turn, TypedPost post, BackendRefusal refusal) {
		return again(turn, this.box.judge(post, refusal, "follow.answer", turn.language()));
	}

	/** Whatever happens to the conversation, what was typed is shown. */
	private Mono<Rendering> again(Turn turn, Again again) {
		return this.reader.read(turn.exchange(), turn.code(), turn.language())
			.map((ticket) -> this.pages.words(ticket, turn.language()))
			.map((ticket) -> finish(this.pages.again(ticket, again), again, turn))
			.onErrorResume(BackendRefusal.class, (gone) -> withoutTicket(turn, again, gone));
	}

	private Mono<Rendering> withoutTicket(Turn turn, Again again, BackendRefusal gone) {
		Again told = again.or(gone);
		return (gone.status().value() == 404) ? Mono.error(gone)
				: Mono.just(finish(this.pages.box(turn.code(), told), told, turn));
	}

	private Rendering finish(Rendering.Builder<?> page, Again again, Turn turn) {
		return this.notice.on(page, again, "answer.refusal", turn.language());
	}

	/** Whose answer it is. */
	private record Turn(String code, String bearer, ServerWebExchange exchange, Locale language) {
	}

}
