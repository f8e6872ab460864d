package org.destek.gateway.backend;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/** Makes a {@link BackendRefusal} of each answer that is an error. */
class BackendErrorFilter implements ExchangeFilterFunction {

	private static final String TYPE_PREFIX = "urn:destek:problem:";

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request).flatMap(BackendErrorFilter::refuse);
	}

	private static Mono<ClientResponse> refuse(ClientResponse response) {
		if (!response.statusCode().isError()) {
			return Mono.just(response);
		}
		return response.bodyToMono(Problem.class)
			// A refusal that cannot be read is a refusal all the same.
			.onErrorResume((ex) -> Mono.empty())
			.defaultIfEmpty(Problem.UNTOLD)
			.flatMap((problem) -> Mono.error(refusal(response, problem)));
	}

	private static BackendRefusal refusal(ClientResponse response, Problem problem) {
		return new BackendRefusal(response.statusCode(), problem.name(), problem.detail(), problem.fieldErrors(),
				retryAfter(response.headers().asHttpHeaders()), problem.concurrentAnswer(), null);
	}

	private static @Nullable Duration retryAfter(HttpHeaders headers) {
		String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
		return (seconds != null && seconds.matches("\\d{1,6}")) ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
	}

	/** RFC 9457, as far as the pages need it. */
	record Problem(@Nullable String type, @Nullable String detail, @Nullable List<FieldError> errors,
			@Nullable String by, @Nullable Instant at) {

		static final Problem UNTOLD = new Problem(null, null, null, null, null);

		String name() {
			return (this.type != null && this.type.startsWith(TYPE_PREFIX)) ? this.type.substring(TYPE_PREFIX.length())
					: "internal-error";
		}

		List<FieldError> fieldErrors() {
			return (this.errors != null) ? this.errors : List.of();
		}

		@Nullable ConcurrentAnswer concurrentAnswer() {
			return (this.by != null && this.at != null) ? new ConcurrentAnswer(this.by, this.at) : null;
		}

	}

}
