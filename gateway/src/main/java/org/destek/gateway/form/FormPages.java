package org.destek.gateway.form;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.HumanCheck;
import org.destek.gateway.backend.TicketBackend;
import org.destek.gateway.backend.Topic;
import org.destek.gateway.form.FormAnswer.Again;
import org.destek.gateway.problem.ProblemTexts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Draws the form, empty or as it was typed. */
@Component
class FormPages {

	private static final Duration SHORTLY = Duration.ofSeconds(30);

	private final TicketBackend tickets;

	private final FormProperties properties;

	private final FileSentences files;

	private final ProblemTexts problems;

	private final MessageSource texts;

	FormPages(TicketBackend tickets, FormProperties properties, FileSentences files, ProblemTexts problems,
			MessageSource texts) {
		this.tickets = tickets;
		this.properties = properties;
		this.files = files;
		this.problems = problems;
		this.texts = texts;
	}

	Mono<Rendering> fresh(TypedForm blank, Topic topic, Locale language) {
		return this.tickets.newHumanCheck(language)
			.map((check) -> page(new Again(blank), topic, check(check), language).status(HttpStatus.OK).build());
	}

	/**
	 * The form again. A picture that was answered wrongly, or that is asked for anew, is
	 * replaced; otherwise picture and answer stay.
	 */
	Mono<Rendering> again(Again answer, Topic topic, boolean newPicture, Locale language) {
		boolean spent = newPicture || answer.typed().checkId().isBlank() || isWrong(answer);
		Check kept = check(answer.typed().checkId());
		if (!spent) {
			return Mono.just(answered(answer, topic, kept, language));
		}
		Again withoutAnswer = new Again(answer.typed().with("humanCheck.answer", ""), answer.faults(),
				answer.refusal());
		return this.tickets.newHumanCheck(language)
			.map(FormPages::check)
			.onErrorReturn(BackendRefusal.class, kept)
			.map((check) -> answered(withoutAnswer, topic, check, language));
	}

	private static boolean isWrong(Again answer) {
		return answer.faults().has("humanCheck.answer") && !answer.typed().answer().isBlank();
	}

	private Rendering answered(Again answer, Topic topic, Check check, Locale language) {
		Rendering.Builder<?> page = page(answer, topic, check, language).modelAttribute("keepsTyped", true);
		BackendRefusal refusal = answer.refusal();
		if (refusal == null) {
			boolean wrong = !answer.faults().problems().isEmpty();
			return page.status(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK).build();
		}
		HttpStatusCode status = shown(refusal.status());
		Duration wait = Objects.requireNonNullElse(refusal.retryAfter(), SHORTLY);
		page.modelAttribute("refusal", sentence(status, wait, language));
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

	private String sentence(HttpStatusCode status, Duration wait, Locale language) {
		Object[] values = { this.problems.inWords(wait, language) };
		String text = this.texts.getMessage("refusal." + status.value(), values, language);
		return (status.value() == 409) ? text + " " + this.texts.getMessage("refusal.409.new", null, language) : text;
	}

	private Rendering.Builder<?> page(Again answer, Topic topic, Check check, Locale language) {
		Rendering.Builder<?> page = Rendering.view("form")
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.model(Map.of("topic", topic, "typed", answer.typed(), "check", check, "settings", this.properties, "limit",
					this.files.limit(language), "domains", EmailSlips.forScript(), "wrongFields",
					answer.faults().fields(), "problems", answer.faults().problems(), "faults",
					answer.faults().byField()));
		slip(answer.typed()).ifPresent((slip) -> page.modelAttribute("slip", slip));
		return page;
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
