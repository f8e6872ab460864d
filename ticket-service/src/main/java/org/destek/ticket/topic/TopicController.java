package org.destek.ticket.topic;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import org.destek.foundation.language.Language;
import org.destek.foundation.language.LocalText;
import org.destek.ticket.worktime.ExpectedAnswer;
import org.destek.ticket.worktime.ExpectedAnswers;

/** Tells which topics there are, in the reader's language. */
@RestController
class TopicController {

	private final Topics topics;

	private final ExpectedAnswers expectedAnswers;

	TopicController(Topics topics, ExpectedAnswers expectedAnswers) {
		this.topics = topics;
		this.expectedAnswers = expectedAnswers;
	}

	@GetMapping("/api/topics")
	ResponseEntity<List<TopicChoice>> list(@RequestHeader HttpHeaders headers) {
		Language language = Language.wantedBy(headers);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
			.varyBy(HttpHeaders.ACCEPT_LANGUAGE)
			.body(this.topics.all().stream().map((each) -> choice(each, language)).toList());
	}

	private TopicChoice choice(Topic topic, Language language) {
		return TopicChoice.of(topic, language, this.expectedAnswers.of(topic.slug()));
	}

	/**
	 * A topic as a form offers it.
	 *
	 * @param slug its name in addresses
	 * @param name what people call it
	 * @param description what belongs there
	 * @param team who answers, where it is not named after the topic; null elsewhere
	 * @param asksNationalId whether its form asks for the identity number
	 * @param nationalIdReason why it does; null when it does not
	 * @param expectedAnswer how soon such requests are answered; null while too little is
	 * known
	 */
	record TopicChoice(String slug, String name, String description, @Nullable String team, boolean asksNationalId,
			@Nullable String nationalIdReason, @Nullable ExpectedAnswer expectedAnswer) {

		static TopicChoice of(Topic topic, Language language, @Nullable ExpectedAnswer expectedAnswer) {
			LocalText reason = topic.nationalIdReason();
			return new TopicChoice(topic.slug(), topic.name().in(language), topic.description().in(language),
					in(topic.team(), language), reason != null, in(reason, language), expectedAnswer);
		}

		private static @Nullable String in(@Nullable LocalText text, Language language) {
			return (text != null) ? text.in(language) : null;
		}

	}

}
