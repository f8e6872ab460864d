package org.destek.gateway.posting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.BackendRefusal;

/** The form for an answer on a ticket's page, the requester's and the office's. */
@Component
public class AnswerForm {

	private final RefusalHandler refusals;

	private final FileLimits files;

	private final MessageSource texts;

	AnswerForm(RefusalHandler refusals, FileLimits files, MessageSource texts) {
		this.refusals = refusals;
		this.files = files;
		this.texts = texts;
	}

	/**
	 * Does what the pressed button asks for.
	 * @param redisplay shows the form as it was typed
	 * @param send sends what was typed, all of whose files were judged
	 */
	public Mono<Rendering> act(FormInput post, Locale language, Function<Redisplay, Mono<Rendering>> redisplay,
			Function<FormInput, Mono<Rendering>> send) {
		return switch (post.act()) {
			case "remove" ->
				this.refusals.remove(post, post.object()).flatMap((rest) -> redisplay.apply(new Redisplay(rest)));
			case "language", "remove-lost" -> redisplay.apply(new Redisplay(post));
			default -> post.asks() ? redisplay.apply(this.refusals.ask(post, language)) : send.apply(post);
		};
	}

	/**
	 * The post as it is to be shown again after a service's no.
	 * @param label key of what the field for the text is called
	 */
	public Redisplay judge(FormInput post, BackendRefusal refusal, String label, Locale language) {
		List<FormField> fields = List.of(new FormField("text", "text", this.texts.getMessage(label, null, language)),
				new FormField("attachments", "files", this.texts.getMessage("field.attachments", null, language)));
		return this.refusals.judge(post, refusal, fields, language);
	}

	/** A page of a ticket with an empty form. */
	public Rendering.Builder<?> page(String view, String code) {
		return page(view, code, new Redisplay(FormInput.blank(UUID.randomUUID())));
	}

	/** A page of a ticket with the form as it was typed, never kept by a browser. */
	public Rendering.Builder<?> page(String view, String code, Redisplay redisplay) {
		return Rendering.view(view)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.model(Map.of("code", code, "post", redisplay.post(), "fileLimits", this.files, "wrongFields",
					redisplay.errors().fields(), "problems", redisplay.errors().problems(), "fieldErrors",
					redisplay.errors().byField()));
	}

}
