package org.destek.gateway.form;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.ticket.Topic;
import org.destek.gateway.backend.ticket.TopicCache;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Lets the reader choose a topic and leads on to its form. */
@Controller
class TopicController {

	private final TopicCache topics;

	TopicController(TopicCache topics) {
		this.topics = topics;
	}

	/**
	 * The chooser, or the way on.
	 * @param topic what was chosen
	 * @param chosen there when the chooser was sent, so that a choice may be missed
	 */
	@GetMapping("/tickets/new")
	Mono<Rendering> choose(@RequestParam(required = false) @Nullable String topic,
			@RequestParam(required = false) @Nullable String chosen, Locale language) {
		return this.topics.in(language).map((topics) -> answer(topics, topic, chosen != null || topic != null));
	}

	private static Rendering answer(List<Topic> topics, @Nullable String slug, boolean sent) {
		if (slug != null && topics.stream().anyMatch((topic) -> topic.slug().equals(slug))) {
			return Rendering.redirectTo("/tickets/new/" + UriUtils.encodePathSegment(slug, UTF_8)).build();
		}
		return Rendering.view("topic")
			.status(sent ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
			.modelAttribute("topics", topics)
			.modelAttribute("wrong", sent)
			.build();
	}

}
