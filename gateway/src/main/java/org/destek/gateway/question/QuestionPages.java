package org.destek.gateway.question;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.FieldError;
import org.destek.gateway.posting.FormProblem;
import org.destek.gateway.posting.RefusalNotice;

/** Draws the page of a {@link Question}. */
@Component
public class QuestionPages {

	private final RefusalNotice notice;

	private final MessageSource texts;

	QuestionPages(RefusalNotice notice, MessageSource texts) {
		this.notice = notice;
		this.texts = texts;
	}

	/** The question, not yet answered. */
	public Rendering.Builder<?> ask(Question question) {
		return Rendering.view("question")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.modelAttribute("question", question)
			.modelAttribute("problems", List.of());
	}

	/**
	 * The question again, after a service's no.
	 * @param question with what was answered
	 * @param refusal 422 is shown at the input, anything else above it
	 * @param decorate adds what the caller's pages have; does nothing by default
	 */
	public Rendering redisplay(Question question, BackendRefusal refusal, Decoration decorate, Locale language) {
		String fault = faultOf(refusal);
		if (fault == null) {
			return this.notice.on(decorate.on(ask(question)), refusal, "act.refusal", language);
		}
		String label = this.texts.getMessage(question.key() + ".label", null, language);
		return decorate.on(ask(question.wrong(fault)))
			.modelAttribute("problems", List.of(new FormProblem("answer", label + ": " + fault)))
			.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.build();
	}

	private static @Nullable String faultOf(BackendRefusal refusal) {
		boolean fields = refusal.status().value() == HttpStatus.UNPROCESSABLE_CONTENT.value();
		return (fields && !refusal.errors().isEmpty())
				? refusal.errors().stream().map(FieldError::message).distinct().collect(Collectors.joining(" ")) : null;
	}

	/** Adds to a page what its neighbours have, too. */
	@FunctionalInterface
	public interface Decoration {

		/** Adds nothing. */
		Decoration NONE = (page) -> page;

		Rendering.Builder<?> on(Rendering.Builder<?> page);

	}

}
