package org.destek.gateway.posting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.destek.gateway.backend.BackendRefusal;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

/** The box for an answer on a ticket's page, whoever writes in it. */
@Component
public class AnswerBox {

	private final RefusedPosts refused;

	private final FileBounds files;

	private final MessageSource texts;

	AnswerBox(RefusedPosts refused, FileBounds files, MessageSource texts) {
		this.refused = refused;
		this.files = files;
		this.texts = texts;
	}

	/**
	 * Does what the pressed button asks for.
	 * @param again shows the box as it was typed
	 * @param send sends what was typed, all of whose files were judged
	 */
	public Mono<Rendering> act(TypedPost post, Locale language, Function<Again, Mono<Rendering>> again,
			Function<TypedPost, Mono<Rendering>> send) {
		return switch (post.act()) {
			case "remove" -> this.refused.remove(post, post.object()).flatMap((rest) -> again.apply(new Again(rest)));
			case "language", "remove-lost" -> again.apply(new Again(post));
			default -> post.asks() ? again.apply(this.refused.ask(post, language)) : send.apply(post);
		};
	}

	/**
	 * The post as it is to be shown again after a service's no.
	 * @param label key of what the box for the text is called
	 */
	public Again judge(TypedPost post, BackendRefusal refusal, String label, Locale language) {
		List<FormField> fields = List.of(new FormField("text", "text", this.texts.getMessage(label, null, language)),
				new FormField("attachments", "files", this.texts.getMessage("field.attachments", null, language)));
		return this.refused.judge(post, refusal, fields, language);
	}

	/** A page of a ticket with an empty box. */
	public Rendering.Builder<?> page(String view, String code) {
		return page(view, code, new Again(TypedPost.blank(UUID.randomUUID())));
	}

	/** A page of a ticket with the box as it was typed, never kept by a browser. */
	public Rendering.Builder<?> page(String view, String code, Again again) {
		return Rendering.view(view)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.model(Map.of("code", code, "post", again.post(), "bounds", this.files, "wrongFields",
					again.faults().fields(), "problems", again.faults().problems(), "faults",
					again.faults().byField()));
	}

}
