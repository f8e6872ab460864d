package org.destek.gateway.limits;

import java.time.Duration;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.client.AddressRange;
import org.destek.gateway.client.DeviceCookieFilter;
import org.destek.gateway.problem.TooManyRequestsException;

/** The limits of the API: wrong keys, wishes for mailed links, new human checks. */
@Component
public class ApiRateLimitFilter implements GatewayFilter, Ordered {

	/** The time that ticket-service takes for every such wish, granted or not. */
	private static final Duration LIKE_ANY_OTHER = Duration.ofMillis(300);

	private final RateLimiter limits;

	private final LimitsProperties most;

	private final FailedAttemptLimiter failedAttempts;

	private final MeterRegistry meters;

	private final RefusalCounter refusals;

	ApiRateLimitFilter(RateLimiter limits, LimitsProperties most, FailedAttemptLimiter failedAttempts,
			MeterRegistry meters, RefusalCounter refusals) {
		this.limits = limits;
		this.most = most;
		this.failedAttempts = failedAttempts;
		this.meters = meters;
		this.refusals = refusals;
		meters.counter("destek.limits.refused", "limit", "human-checks");
		meters.counter("destek.limits.refused", "limit", "access-mails");
	}

	@Override
	public int getOrder() {
		// Inside the filter that writes the answer, so that the answer can still be
		// another.
		return 1;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		LimitedCall call = LimitedCall.of(exchange);
		if (call == null) {
			return chain.filter(exchange);
		}
		return switch (call) {
			case KEYED -> chain.filter(exchange).then(Mono.defer(() -> countFailure(exchange)));
			case HUMAN_CHECK -> tooManyChecks(exchange).map(this::refuse).orElseGet(() -> chain.filter(exchange));
			case ACCESS_MAIL -> tooManyMails(exchange) ? takeInSilence(exchange) : chain.filter(exchange);
		};
	}

	private Mono<Void> countFailure(ServerWebExchange exchange) {
		return HttpStatus.NOT_FOUND.equals(exchange.getResponse().getStatusCode())
				? this.failedAttempts.count(exchange, LimitedCall.codeOf(exchange)) : Mono.empty();
	}

	private Optional<Duration> tooManyChecks(ServerWebExchange exchange) {
		String subnet = AddressRange.subnetOf(exchange.getRequest().getRemoteAddress());
		Optional<Duration> own = this.limits.take("check " + DeviceCookieFilter.idOf(exchange),
				this.most.humanChecksPerDevice());
		if (own.isPresent()) {
			this.refusals.forItsOwnDoing();
			return own;
		}
		Optional<Duration> shared = this.limits.take("check subnet " + subnet, this.most.humanChecksPerSubnet());
		shared.ifPresent((wait) -> this.refusals.forItsAddress());
		return shared;
	}

	private boolean tooManyMails(ServerWebExchange exchange) {
		return this.limits.take("mail " + DeviceCookieFilter.idOf(exchange), this.most.accessMailsPerDevice())
			.isPresent();
	}

	private Mono<Void> refuse(Duration wait) {
		this.meters.counter("destek.limits.refused", "limit", "human-checks").increment();
		return Mono.error(new TooManyRequestsException(wait));
	}

	/** The contract's 202 whatever happens: who asks learns nothing from it. */
	private Mono<Void> takeInSilence(ServerWebExchange exchange) {
		this.meters.counter("destek.limits.refused", "limit", "access-mails").increment();
		this.refusals.forItsOwnDoing();
		exchange.getResponse().setStatusCode(HttpStatus.ACCEPTED);
		return Mono.delay(LIKE_ANY_OTHER).then(exchange.getResponse().setComplete());
	}

}
