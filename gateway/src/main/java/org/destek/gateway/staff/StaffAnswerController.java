package org.destek.gateway.staff;

import java.util.Locale;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.MessageId;
import org.destek.gateway.backend.NewMessage;
import org.destek.gateway.backend.StaffAnswer;
import org.destek.gateway.backend.StaffBackend;
import org.destek.gateway.backend.StaffKey;
import org.destek.gateway.posting.Again;
import org.destek.gateway.posting.AnswerBox;
import org.destek.gateway.posting.PostReader;
import org.destek.gateway.posting.TypedPost;
import org.destek.gateway.security.Devices;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Takes the office's answer or note: sent on, or drawn again as it was typed. */
@Controller
class StaffAnswerController {

	private final StaffDoor door;

	private final StaffBackend staff;

	private final PostReader posts;

	private final AnswerBox box;

	private final StaffPages pages;

	private final BrowserPages browsers;

	StaffAnswerController(StaffDoor door, StaffBackend staff, PostReader posts, AnswerBox box, StaffPages pages,
			BrowserPages browsers) {
		this.door = door;
		this.staff = staff;
		this.posts = posts;
		this.box = box;
		this.pages = pages;
		this.browsers = browsers;
	}

	@PostMapping(path = StaffLinks.PAGE + "/answers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> take(@PathVariable String code, @RequestBody Flux<PartEvent> parts, ServerWebExchange exchange,
			Locale language) {
		return this.door.key(exchange, code)
			.flatMap((key) -> this.posts.read(parts, language, Devices.idOf(exchange))
				.flatMap((post) -> act(new Turn(code, key, language), post)));
	}

	/** Without files, browsers of programs send this. */
	@PostMapping(path = StaffLinks.PAGE + "/answers", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<Rendering> take(@PathVariable String code, ServerWebExchange exchange, Locale language) {
		return this.door.key(exchange, code)
			.flatMap((key) -> exchange.getFormData()
				.map(this.posts::read)
				.flatMap((post) -> act(new Turn(code, key, language), post)));
	}

	private Mono<Rendering> act(Turn turn, TypedPost post) {
		return this.box.act(post, turn.language(), (again) -> again(turn, again), (whole) -> send(turn, whole));
	}

	private Mono<Rendering> send(Turn turn, TypedPost post) {
		Mono<MessageId> sent = post.value("kind").equals("note") ? note(turn, post) : answer(turn, post);
		return sent.map((id) -> Rendering.redirectTo(StaffLinks.message(turn.code(), id.id())).build())
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(turn, post, refusal));
	}

	private Mono<MessageId> answer(Turn turn, TypedPost post) {
		String seen = post.value("seen");
		StaffAnswer answer = new StaffAnswer(post.value("text"), post.receipts(), post.missing().leftOut(),
				post.value("status"), seen.isEmpty() ? null : seen);
		return this.staff.answer(turn.code(), turn.key(), answer, post.idempotencyKey(), turn.language());
	}

	private Mono<MessageId> note(Turn turn, TypedPost post) {
		NewMessage note = new NewMessage(post.value("text"), post.receipts(), post.missing().leftOut());
		return this.staff.note(turn.code(), turn.key(), note, post.idempotencyKey(), turn.language());
	}

	private Mono<Rendering> refused(Turn turn, TypedPost post, BackendRefusal refusal) {
		return again(turn, this.box.judge(post, refusal, "field.message", turn.language()));
	}

	/** Whatever happens to the ticket, what was typed is shown. */
	private Mono<Rendering> again(Turn turn, Again again) {
		return this.staff.ticket(turn.code(), turn.key(), turn.language())
			.map((ticket) -> this.pages.again(ticket, again, turn.language()))
			.onErrorResume(BackendRefusal.class, (gone) -> withoutTicket(turn, again, gone));
	}

	private Mono<Rendering> withoutTicket(Turn turn, Again again, BackendRefusal gone) {
		String typed = again.post().value("text");
		if (gone.status().value() == HttpStatus.NOT_FOUND.value()) {
			return Mono.just(this.browsers.dead(turn.code(), turn.key().token(), typed));
		}
		return gone.is(StaffBackend.UNPROVEN)
				? this.browsers.ask(turn.code(), turn.key(), "reply", turn.language())
					.map((page) -> page.status(HttpStatus.FORBIDDEN).modelAttribute("typed", typed).build())
				: Mono.just(this.pages.box(turn.code(), again.or(gone), turn.language()));
	}

	/** Whose answer it is. */
	private record Turn(String code, StaffKey key, Locale language) {
	}

}
