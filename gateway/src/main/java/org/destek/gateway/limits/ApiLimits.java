package org.destek.gateway.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.MeterRegistry;
import org.destek.gateway.problem.TooManyRequestsException;
import org.destek.gateway.security.AddressRange;
import org.destek.gateway.security.Devices;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The limits of the API: wrong keys, wishes for mailed links, new human checks. */
@Component
public class ApiLimits implements GatewayFilter, Ordered {

	private static final Pattern TICKET = Pattern
		.compile("/api/tickets/([^/]+)(?:/(?:messages|close|held/.+|address(?:/confirm)?))?");

	private static final Pattern ACCESS = Pattern.compile("/api/(?:tickets/[^/]+/)?access");

	/** The time that ticket-service takes for every such wish, granted or not. */
	private static final Duration LIKE_ANY_OTHER = Duration.ofMillis(300);

	private final Limits limits;

	private final LimitsProperties most;

	private final WrongKeys wrongKeys;

	private final MeterRegistry meters;

	private final Refusals refusals;

	ApiLimits(Limits limits, LimitsProperties most, WrongKeys wrongKeys, MeterRegistry meters, Refusals refusals) {
		this.limits = limits;
		this.most = most;
		this.wrongKeys = wrongKeys;
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
		String path = exchange.getRequest().getPath().value();
		Matcher ticket = TICKET.matcher(path);
		if (ticket.matches()) {
			return chain.filter(exchange).then(Mono.defer(() -> countFailure(exchange, ticket.group(1))));
		}
		boolean post = HttpMethod.POST.equals(exchange.getRequest().getMethod());
		if (post && path.equals("/api/human-checks")) {
			return tooManyChecks(exchange).map(this::refuse).orElseGet(() -> chain.filter(exchange));
		}
		if (post && ACCESS.matcher(path).matches() && tooManyMails(exchange)) {
			return takeInSilence(exchange);
		}
		return chain.filter(exchange);
	}

	private Mono<Void> countFailure(ServerWebExchange exchange, String code) {
		return HttpStatus.NOT_FOUND.equals(exchange.getResponse().getStatusCode())
				? this.wrongKeys.count(exchange, code) : Mono.empty();
	}

	private Optional<Duration> tooManyChecks(ServerWebExchange exchange) {
		String subnet = AddressRange.subnetOf(exchange.getRequest().getRemoteAddress());
		Optional<Duration> own = this.limits.take("check " + Devices.idOf(exchange), this.most.humanChecksPerDevice());
		if (own.isPresent()) {
			this.refusals.forItsOwnDoing();
			return own;
		}
		Optional<Duration> shared = this.limits.take("check subnet " + subnet, this.most.humanChecksPerSubnet());
		shared.ifPresent((wait) -> this.refusals.forItsAddress());
		return shared;
	}

	private boolean tooManyMails(ServerWebExchange exchange) {
		return this.limits.take("mail " + Devices.idOf(exchange), this.most.accessMailsPerDevice()).isPresent();
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
