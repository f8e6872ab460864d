package org.destek.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.foundation.telemetry.DiscreetFailure;
import org.destek.gateway.institution.PageModel;

/**
 * A problem as the page {@code error.html}: {@code status}, {@code problem} (its name),
 * {@code heading}, {@code message}, {@code retryAfter} (seconds, or absent). Should the
 * page itself fail, the sentence is still said, plainly.
 */
@Component
class ProblemPage {

	private static final Logger logger = LoggerFactory.getLogger(ProblemPage.class);

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final ViewResolver views;

	private final PageModel pages;

	private final ProblemTexts texts;

	ProblemPage(ViewResolver views, PageModel pages, ProblemTexts texts) {
		this.views = views;
		this.pages = pages;
		this.texts = texts;
	}

	Mono<Void> write(ServerWebExchange exchange, Problem problem, Locale language) {
		Map<String, Object> model = this.pages.of(exchange);
		model.put("status", problem.status().value());
		model.put("problem", problem.name());
		model.put("heading", this.texts.title(problem, language));
		model.put("message", this.texts.onPage(sentence(exchange, problem), problem, language));
		if (problem.retryAfter() != null) {
			model.put("retryAfter", problem.retryAfter().toSeconds());
		}
		exchange.getResponse().getHeaders().setContentLanguage(language);
		return this.views.resolveViewName("error", language)
			.flatMap((view) -> view.render(model, HTML, exchange))
			.onErrorResume((ex) -> plainly(exchange, problem, language, ex));
	}

	/** A form that was sent is spoken of in other words than a page that was opened. */
	private static String sentence(ServerWebExchange exchange, Problem problem) {
		boolean sent = HttpMethod.POST.equals(exchange.getRequest().getMethod());
		String path = exchange.getRequest().getPath().value();
		return switch (problem.name()) {
			case "not-found" -> path.startsWith("/staff/") ? "no-such-link"
					: path.startsWith("/tickets/") ? "not-found" : "no-such-page";
			case "unavailable", "internal-error" -> sent ? problem.name() + what(path) : problem.name();
			default -> problem.name();
		};
	}

	/** A request that is sent, or something done to one that is there. */
	private static String what(String path) {
		boolean there = path.startsWith("/tickets/") && !path.startsWith("/tickets/new/");
		return (there || path.startsWith("/staff/") || path.startsWith("/desk/")) ? "-act" : "-post";
	}

	private Mono<Void> plainly(ServerWebExchange exchange, Problem problem, Locale language, Throwable failure) {
		logger.error("The error page cannot be drawn", DiscreetFailure.of(failure));
		ServerHttpResponse response = exchange.getResponse();
		if (response.isCommitted()) {
			return Mono.error(failure);
		}
		response.getHeaders().setContentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
		byte[] text = this.texts.onPage(sentence(exchange, problem), problem, language)
			.getBytes(StandardCharsets.UTF_8);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(text)));
	}

}
