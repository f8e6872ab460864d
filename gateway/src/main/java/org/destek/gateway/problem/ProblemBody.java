package org.destek.gateway.problem;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** A problem as {@code application/problem+json}. */
@Component
class ProblemBody {

	private final JsonMapper json;

	private final ProblemTexts texts;

	ProblemBody(JsonMapper json, ProblemTexts texts) {
		this.json = json;
		this.texts = texts;
	}

	Mono<Void> write(ServerWebExchange exchange, Problem problem, Locale language) {
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), this.texts.detail(problem, language));
		detail.setType(URI.create("urn:destek:problem:" + problem.name()));
		detail.setTitle(this.texts.title(problem, language));
		byte[] bytes = this.json.writeValueAsBytes(detail);
		ServerHttpResponse response = exchange.getResponse();
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		response.getHeaders().setContentLanguage(language);
		response.getHeaders().setContentLength(bytes.length);
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
	}

}
