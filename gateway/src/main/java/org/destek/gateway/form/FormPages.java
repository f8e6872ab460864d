package org.destek.gateway.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.HumanCheck;
import org.destek.gateway.backend.TicketBackend;
import org.destek.gateway.backend.Topic;
import org.destek.gateway.posting.Again;
import org.destek.gateway.posting.FileBounds;
import org.destek.gateway.posting.RefusalNotice;
import org.destek.gateway.posting.RefusedPosts;
import org.destek.gateway.posting.TypedPost;
import org.destek.gateway.prerender.PageKey;
import org.destek.gateway.prerender.PrerenderedPages;
import org.destek.gateway.wording.WaitingTimes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Draws the form, empty or as it was typed. */
@Component
class FormPages {

	/** Stands in the kept form where each reader's own key is put in. */
	private static final UUID KEY = UUID.randomUUID();

	/** The same for the human check. */
	private static final Check MARKS = new Check(UUID.randomUUID().toString(), UUID.randomUUID().toString(),
			UUID.randomUUID().toString());

	private final TicketBackend tickets;

	private final FormProperties properties;

	private final FileBounds files;

	private final RefusalNotice notice;

	private final WaitingTimes waitingTimes;

	private final PrerenderedPages pages;

	FormPages(TicketBackend tickets, FormProperties properties, FileBounds files, RefusalNotice notice,
			WaitingTimes waitingTimes, PrerenderedPages pages) {
		this.tickets = tickets;
		this.properties = properties;
		this.files = files;
		this.notice = notice;
		this.waitingTimes = waitingTimes;
		this.pages = pages;
	}

	/** Sends the empty form: drawn once for all who open it, with a key of its own. */
	Mono<Void> fresh(ServerWebExchange exchange, Topic topic, Locale language) {
		return this.tickets.newHumanCheck(language)
			.flatMap((check) -> this.pages.write(exchange, key(exchange, topic, language),
					() -> model(new Again(TypedPost.blank(KEY)), topic, MARKS, language),
					Map.of(KEY.toString(), UUID.randomUUID().toString(), MARKS.id(), check.id(), MARKS.picture(),
							check.picture(), MARKS.audio(), check.audio())))
			.doFirst(() -> exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore()));
	}

	/** Which files are taken, attachment-service tells only after a while. */
	private PageKey key(ServerWebExchange exchange, Topic topic, Locale language) {
		return new PageKey("form", exchange.getRequest().getPath().value(), language,
				List.of(topic, this.files.hint(language), String.valueOf(this.files.accept())));
	}

	/**
	 * The form again. A picture that was answered wrongly, or that is asked for anew, is
	 * replaced; otherwise picture and answer stay.
	 */
	Mono<Rendering> again(Again again, Topic topic, boolean newPicture, Locale language) {
		TypedForm typed = new TypedForm(again.post());
		boolean wrong = again.faults().has("humanCheck.answer") && !typed.answer().isBlank();
		Check kept = check(typed.checkId());
		if (!newPicture && !wrong && !typed.checkId().isBlank()) {
			return Mono.just(answered(again, topic, kept, language));
		}
		Again withoutAnswer = new Again(again.post().with("humanCheck.answer", ""), again.faults(), again.refusal());
		return this.tickets.newHumanCheck(language)
			.map(FormPages::check)
			.onErrorReturn(BackendRefusal.class, kept)
			.map((check) -> answered(withoutAnswer, topic, check, language));
	}

	/**
	 * Another form with what was typed into one that was sent already: its own key and
	 * picture, so that it is a request of its own.
	 */
	Mono<Rendering> renewed(TypedPost post, Topic topic, Locale language) {
		Again again = new Again(post.withKey(UUID.randomUUID()).with("humanCheck.answer", ""));
		return this.tickets.newHumanCheck(language)
			.map((check) -> page(again, topic, check(check), language).modelAttribute("keepsTyped", true)
				.modelAttribute("renewed", true)
				.status(HttpStatus.OK)
				.build());
	}

	private Rendering answered(Again again, Topic topic, Check check, Locale language) {
		Rendering.Builder<?> page = page(again, topic, check, language).modelAttribute("keepsTyped", true);
		if (again.refusal() != null && again.refusal().problem().equals(RefusedPosts.KEY_REUSED)) {
			page.modelAttribute("reused", true);
		}
		return this.notice.on(page, again, "refusal", language);
	}

	private Rendering.Builder<?> page(Again again, Topic topic, Check check, Locale language) {
		return Rendering.view("form")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.model(model(again, topic, check, language));
	}

	private Map<String, Object> model(Again again, Topic topic, Check check, Locale language) {
		TypedForm typed = new TypedForm(again.post());
		Map<String, Object> model = new HashMap<>(Map.of("topic", topic, "typed", typed, "post", again.post(), "check",
				check, "settings", this.properties, "bounds", this.files, "domains", EmailSlips.forScript(),
				"wrongFields", again.faults().fields(), "problems", again.faults().problems(), "faults",
				again.faults().byField()));
		this.waitingTimes.of(topic.expectedAnswer(), language).ifPresent((expected) -> model.put("expected", expected));
		slip(typed).ifPresent((slip) -> model.put("slip", slip));
		return model;
	}

	private static Optional<EmailSlips.Slip> slip(TypedForm typed) {
		return EmailSlips.in(typed.email());
	}

	private static Check check(HumanCheck check) {
		return new Check(check.id(), check.picture(), check.audio());
	}

	private static Check check(@Nullable String id) {
		String path = "/api/human-checks/" + UriUtils.encodePathSegment(Objects.requireNonNullElse(id, ""), UTF_8);
		return new Check(Objects.requireNonNullElse(id, ""), path + "/picture", path + "/audio");
	}

	/** A human check as the page shows it. */
	record Check(String id, String picture, String audio) {
	}

}
