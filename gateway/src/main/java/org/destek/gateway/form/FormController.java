package org.destek.gateway.form;

import java.util.Locale;

import org.destek.gateway.backend.TicketBackend;
import org.destek.gateway.backend.Topic;
import org.destek.gateway.form.FormAnswer.Accepted;
import org.destek.gateway.form.FormAnswer.Refused;
import org.destek.gateway.posting.Again;
import org.destek.gateway.posting.PostReader;
import org.destek.gateway.posting.RefusedPosts;
import org.destek.gateway.posting.TypedPost;
import org.destek.gateway.receipt.ReceiptAddress;
import org.destek.gateway.security.Cookies;
import org.destek.gateway.security.Devices;
import org.destek.gateway.security.TicketCookies;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

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

/**
 * Opens the form of a topic and takes it back: sent on, or drawn again as it was typed.
 */
@Controller
class FormController {

	private final TicketBackend tickets;

	private final PostReader reader;

	private final RefusedPosts refused;

	private final FormSubmission submission;

	private final FormPages pages;

	private final TicketCookies cookies;

	FormController(TicketBackend tickets, PostReader reader, RefusedPosts refused, FormSubmission submission,
			FormPages pages, TicketCookies cookies) {
		this.tickets = tickets;
		this.reader = reader;
		this.refused = refused;
		this.submission = submission;
		this.pages = pages;
		this.cookies = cookies;
	}

	@GetMapping("/tickets/new/{topic}")
	Mono<Void> open(@PathVariable String topic, ServerWebExchange exchange, Locale language) {
		return named(topic, language).flatMap((found) -> this.pages.fresh(exchange, found, language));
	}

	@PostMapping(path = "/tickets/new/{topic}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Mono<Rendering> take(@PathVariable String topic, @RequestBody Flux<PartEvent> parts, ServerWebExchange exchange,
			Locale language) {
		return named(topic, language).flatMap((found) -> this.reader.read(parts, language, Devices.idOf(exchange))
			.flatMap((typed) -> act(typed, found, exchange, language)));
	}

	/** Without files, browsers of programs send this. */
	@PostMapping(path = "/tickets/new/{topic}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	Mono<Rendering> take(@PathVariable String topic, ServerWebExchange exchange, Locale language) {
		return named(topic, language).flatMap((found) -> exchange.getFormData()
			.map(this.reader::read)
			.flatMap((typed) -> act(typed, found, exchange, language)));
	}

	private Mono<Rendering> act(TypedPost post, Topic topic, ServerWebExchange exchange, Locale language) {
		return switch (post.act()) {
			case "new-picture" -> this.pages.again(new Again(post), topic, true, language);
			case "remove" -> this.refused.remove(post, post.object())
				.flatMap((rest) -> this.pages.again(new Again(rest), topic, false, language));
			case "new-form" -> this.pages.renewed(post, topic, language);
			case "use-domain" -> this.pages.again(new Again(corrected(post)), topic, false, language);
			case "language", "remove-lost" -> this.pages.again(new Again(post), topic, false, language);
			default -> send(post, topic, exchange, language);
		};
	}

	private Mono<Rendering> send(TypedPost post, Topic topic, ServerWebExchange exchange, Locale language) {
		return this.submission.submit(new TypedForm(post), topic, language, Devices.idOf(exchange))
			.flatMap((answer) -> {
				if (answer instanceof Accepted accepted) {
					return Mono.just(receipt(accepted, exchange));
				}
				return this.pages.again(((Refused) answer).again(), topic, false, language);
			});
	}

	private Rendering receipt(Accepted accepted, ServerWebExchange exchange) {
		String code = accepted.ticket().code();
		Cookies.add(exchange, this.cookies.seal(exchange, code, accepted.ticket().accessKey()));
		Cookies.add(exchange, ReceiptAddress.cookie(exchange, code, accepted.email()));
		return Rendering.redirectTo("/tickets/" + code + "/receipt").build();
	}

	private static TypedPost corrected(TypedPost post) {
		return post.with("requester.email", EmailSlips.corrected(post.value("requester.email"), post.object()));
	}

	private Mono<Topic> named(String slug, Locale language) {
		return this.tickets.topic(slug, language)
			.switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

}
