package org.destek.gateway.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.ticket.HumanCheck;
import org.destek.gateway.backend.ticket.TicketApi;
import org.destek.gateway.backend.ticket.Topic;
import org.destek.gateway.posting.FileLimits;
import org.destek.gateway.posting.FormInput;
import org.destek.gateway.posting.Redisplay;
import org.destek.gateway.posting.RefusalHandler;
import org.destek.gateway.posting.RefusalNotice;
import org.destek.gateway.prerender.PageKey;
import org.destek.gateway.prerender.PrerenderedPages;
import org.destek.gateway.wording.WaitingTimeFormatter;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Draws the form, empty or as it was typed. */
@Component
class FormPages {

	/** Stands in the kept form where each reader's own key is put in. */
	private static final UUID KEY = UUID.randomUUID();

	/** The same for the human check. */
	private static final HumanCheck MARKS = new HumanCheck(mark(), mark(), mark(), null);

	/** And for the task that comes with it. */
	private static final String TASK = mark();

	private static final String DIGITS = "humanCheck.answer";

	private static final String WORK = "humanCheck.altcha";

	private final TicketApi tickets;

	private final FileLimits files;

	private final RefusalNotice notice;

	private final WaitingTimeFormatter waitingTimes;

	private final PrerenderedPages pages;

	FormPages(TicketApi tickets, FileLimits files, RefusalNotice notice, WaitingTimeFormatter waitingTimes,
			PrerenderedPages pages) {
		this.tickets = tickets;
		this.files = files;
		this.notice = notice;
		this.waitingTimes = waitingTimes;
		this.pages = pages;
	}

	/** Sends the empty form: drawn once for all who open it, with a key of its own. */
	Mono<Void> fresh(ServerWebExchange exchange, Topic topic, Locale language) {
		return this.tickets.newHumanCheck(topic.slug(), language)
			.flatMap((check) -> this.pages.write(exchange, key(exchange, topic, language), () -> blank(topic, language),
					Map.of(KEY.toString(), UUID.randomUUID().toString(), MARKS.id(), check.id(), MARKS.picture(),
							check.picture(), MARKS.audio(), check.audio(), TASK, check.work())))
			.doFirst(() -> exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore()));
	}

	private Map<String, Object> blank(Topic topic, Locale language) {
		Map<String, Object> model = model(new Redisplay(FormInput.blank(KEY)), topic, MARKS, language);
		model.put("work", TASK);
		return model;
	}

	/** Which files are taken, attachment-service tells only after a while. */
	private PageKey key(ServerWebExchange exchange, Topic topic, Locale language) {
		return new PageKey("form", exchange.getRequest().getPath().value(), language,
				List.of(topic, this.files.hint(language), String.valueOf(this.files.accept())));
	}

	/**
	 * The form as it was typed. A picture that was answered wrongly, or that the reader
	 * wants replaced, is replaced; otherwise picture and answer stay. Whose browser
	 * worked in vain is asked for the digits: trying again might fail again.
	 */
	Mono<Rendering> redisplay(Redisplay redisplay, Topic topic, boolean newPicture, Locale language) {
		FormInput post = redisplay.post();
		boolean worked = !post.value(WORK).isBlank();
		boolean wrong = redisplay.errors().has(DIGITS) && (worked || !post.value(DIGITS).isBlank());
		HumanCheck kept = check(post.value("humanCheck.id"));
		if (!newPicture && !wrong && !kept.id().isBlank()) {
			return Mono.just(answered(redisplay, topic, kept, language));
		}
		Redisplay withoutAnswer = new Redisplay(post.with(DIGITS, "").with(WORK, ""), redisplay.errors(),
				redisplay.refusal());
		return this.tickets.newHumanCheck(topic.slug(), language)
			.onErrorReturn(BackendRefusal.class, kept)
			.map((check) -> worked ? check.withoutWork() : check)
			.map((check) -> answered(withoutAnswer, topic, check, language));
	}

	/**
	 * Another form with what was typed into one that was sent already: its own key and
	 * picture, so that it is a request of its own.
	 */
	Mono<Rendering> renewed(FormInput post, Topic topic, Locale language) {
		Redisplay redisplay = new Redisplay(post.withKey(UUID.randomUUID()).with(DIGITS, "").with(WORK, ""));
		return this.tickets.newHumanCheck(topic.slug(), language)
			.map((check) -> page(redisplay, topic, check, language).modelAttribute("keepsTyped", true)
				.modelAttribute("renewed", true)
				.status(HttpStatus.OK)
				.build());
	}

	private Rendering answered(Redisplay redisplay, Topic topic, HumanCheck check, Locale language) {
		Rendering.Builder<?> page = page(redisplay, topic, check, language).modelAttribute("keepsTyped", true);
		if (redisplay.refusal() != null && redisplay.refusal().problem().equals(RefusalHandler.KEY_REUSED)) {
			page.modelAttribute("reused", true);
		}
		return this.notice.on(page, redisplay, "refusal", language);
	}

	private Rendering.Builder<?> page(Redisplay redisplay, Topic topic, HumanCheck check, Locale language) {
		return Rendering.view("form")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.model(model(redisplay, topic, check, language));
	}

	private Map<String, Object> model(Redisplay redisplay, Topic topic, HumanCheck check, Locale language) {
		FormInput post = redisplay.post();
		Map<String, Object> model = new HashMap<>(Map.of("topic", topic, "post", post, "check", check, "fileLimits",
				this.files, "domains", EmailTypos.forScript(), "wrongFields", redisplay.errors().fields(), "problems",
				redisplay.errors().problems(), "fieldErrors", redisplay.errors().byField()));
		model.put("work", check.work());
		this.waitingTimes.of(topic.expectedAnswer(), language).ifPresent((expected) -> model.put("expected", expected));
		EmailTypos.in(post.value("requester.email")).ifPresent((typo) -> model.put("typo", typo));
		return model;
	}

	private static HumanCheck check(String id) {
		String path = "/api/human-checks/" + UriUtils.encodePathSegment(id, UTF_8);
		return new HumanCheck(id, path + "/picture", path + "/audio", null);
	}

	private static String mark() {
		return UUID.randomUUID().toString();
	}

}
