package org.destek.gateway.form;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.ticket.SubmittedTicket;
import org.destek.gateway.backend.ticket.TicketKey;
import org.destek.gateway.backend.ticket.Topic;
import org.destek.gateway.backend.ticket.TopicCache;
import org.destek.gateway.client.DeviceCookieFilter;
import org.destek.gateway.cookie.Cookies;
import org.destek.gateway.cookie.TicketCookies;
import org.destek.gateway.posting.FormField;
import org.destek.gateway.posting.FormInput;
import org.destek.gateway.posting.PostReader;
import org.destek.gateway.posting.Redisplay;
import org.destek.gateway.posting.RefusalHandler;

/**
 * Opens the form of a topic and takes it back: sent on, or drawn again as it was typed.
 */
@Controller
class FormController {

	private final TopicCache topics;

	private final PostReader reader;

	private final RefusalHandler refusals;

	private final FormSubmission submission;

	private final FormPages pages;

	private final TicketCookies cookies;

	private final MessageSource texts;

	FormController(TopicCache topics, PostReader reader, RefusalHandler refusals, FormSubmission submission,
			FormPages pages, TicketCookies cookies, MessageSource texts) {
		this.topics = topics;
		this.reader = reader;
		this.refusals = refusals;
		this.submission = submission;
		this.pages = pages;
		this.cookies = cookies;
		this.texts = texts;
	}

	@GetMapping("/tickets/new/{topic}")
	Mono<Void> open(@PathVariable String topic, ServerWebExchange exchange, Locale language) {
		return named(topic, language).flatMap((found) -> this.pages.fresh(exchange, found, language));
	}

	@PostMapping(path = "/tickets/new/{topic}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> take(@PathVariable String topic, @RequestBody Flux<PartEvent> parts, ServerWebExchange exchange,
			Locale language) {
		return named(topic, language).flatMap((found) -> this.reader.read(parts, language, exchange)
			.flatMap((typed) -> act(typed, found, exchange, language)));
	}

	/** Without files, browsers of programs send this. */
	@PostMapping(path = "/tickets/new/{topic}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<Rendering> take(@PathVariable String topic, ServerWebExchange exchange, Locale language) {
		return named(topic, language).flatMap((found) -> exchange.getFormData()
			.map(this.reader::read)
			.flatMap((typed) -> act(typed, found, exchange, language)));
	}

	private Mono<Rendering> act(FormInput post, Topic topic, ServerWebExchange exchange, Locale language) {
		return switch (post.act()) {
			case "new-picture" -> this.pages.redisplay(new Redisplay(post), topic, true, language);
			case "remove" -> this.refusals.remove(post, post.object())
				.flatMap((rest) -> this.pages.redisplay(new Redisplay(rest), topic, false, language));
			case "new-form" -> this.pages.renewed(post, topic, language);
			case "use-domain" -> this.pages.redisplay(new Redisplay(corrected(post)), topic, false, language);
			case "language", "remove-lost" -> this.pages.redisplay(new Redisplay(post), topic, false, language);
			default -> send(post, topic, exchange, language);
		};
	}

	private Mono<Rendering> send(FormInput post, Topic topic, ServerWebExchange exchange, Locale language) {
		if (post.asks()) {
			return this.pages.redisplay(this.refusals.ask(post, language), topic, false, language);
		}
		return this.submission.submit(post, topic, language, DeviceCookieFilter.idOf(exchange))
			.map((ticket) -> receipt(ticket, post.value("requester.email").strip(), exchange))
			.onErrorResume(BackendRefusal.class, (refusal) -> refused(post, topic, refusal, language));
	}

	private Mono<Rendering> refused(FormInput post, Topic topic, BackendRefusal refusal, Locale language) {
		List<FormField> fields = FormFields.of(topic, this.texts, language);
		return this.pages.redisplay(this.refusals.judge(post, refusal, fields, language), topic, false, language);
	}

	private Rendering receipt(SubmittedTicket ticket, String email, ServerWebExchange exchange) {
		String code = ticket.code();
		Cookies.add(exchange, this.cookies.seal(exchange, code, new TicketKey(ticket.accessKey())));
		Cookies.add(exchange, ReceiptEmailCookie.cookie(exchange, code, email));
		return Rendering.redirectTo("/tickets/" + code + "/receipt").build();
	}

	private static FormInput corrected(FormInput post) {
		return post.with("requester.email", EmailTypos.corrected(post.value("requester.email"), post.object()));
	}

	private Mono<Topic> named(String slug, Locale language) {
		return this.topics.topic(slug, language)
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

}
