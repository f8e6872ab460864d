package org.destek.gateway.posting;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.problem.ProblemTexts;

/** Says above a form why it could not be sent, with the status that goes with it. */
@Component
public class RefusalNotice {

	private static final Duration SHORTLY = Duration.ofSeconds(30);

	private final ProblemTexts problems;

	private final MessageSource texts;

	RefusalNotice(ProblemTexts problems, MessageSource texts) {
		this.problems = problems;
		this.texts = texts;
	}

	/**
	 * Finishes a page that shows a form again.
	 * @param page gets the status, {@code refusal} and, where waiting helps, a
	 * {@code Retry-After}
	 * @param key what the sentences' keys begin with, such as {@code refusal}
	 */
	public Rendering on(Rendering.Builder<?> page, Redisplay redisplay, String key, Locale language) {
		BackendRefusal refusal = redisplay.refusal();
		if (refusal == null) {
			return page.status(redisplay.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK).build();
		}
		return on(page, refusal, key, language);
	}

	/** The same for a refusal that has nothing to do with what was typed. */
	public Rendering on(Rendering.Builder<?> page, BackendRefusal refusal, String key, Locale language) {
		HttpStatusCode status = shown(refusal.status());
		Duration wait = Objects.requireNonNullElse(refusal.retryAfter(), SHORTLY);
		page.modelAttribute("refusal", sentence(key, refusal, status, wait, language));
		if (status.value() == 429 || status.value() == 503) {
			page.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds())));
		}
		return page.status(status).build();
	}

	private static HttpStatusCode shown(HttpStatusCode status) {
		return switch (status.value()) {
			case 409, 413, 429, 503 -> status;
			case 502, 504, 507 -> HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.INTERNAL_SERVER_ERROR;
		};
	}

	private String sentence(String key, BackendRefusal refusal, HttpStatusCode status, Duration wait, Locale language) {
		Object[] values = { this.problems.inWords(wait, language) };
		String unnamed = this.texts.getMessage(key + "." + status.value(), values, language);
		return Objects.requireNonNullElse(
				this.texts.getMessage(key + "." + refusal.problem(), values, unnamed, language), unnamed);
	}

}
