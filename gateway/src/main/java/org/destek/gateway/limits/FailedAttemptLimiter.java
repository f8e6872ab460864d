package org.destek.gateway.limits;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.client.AddressRange;
import org.destek.gateway.client.DeviceCookieFilter;
import org.destek.gateway.problem.TooManyRequestsException;

/**
 * Limits attempts with keys and links that did not open a ticket, by ticket and subnet,
 * and by browser. It counts after the service refused, never before: a right key is not
 * held up.
 */
@Component
public class FailedAttemptLimiter {

	private final RateLimiter limits;

	private final LimitsProperties most;

	private final MeterRegistry meters;

	private final RefusalCounter refusals;

	FailedAttemptLimiter(RateLimiter limits, LimitsProperties most, MeterRegistry meters, RefusalCounter refusals) {
		this.limits = limits;
		this.most = most;
		this.meters = meters;
		this.refusals = refusals;
		meters.counter("destek.limits.refused", "limit", "wrong-keys");
	}

	/**
	 * Counts one wrong key.
	 * @param code as it was asked for
	 * @return empty, or a {@link TooManyRequestsException} to answer instead
	 */
	public Mono<Void> count(ServerWebExchange exchange, String code) {
		String subnet = AddressRange.subnetOf(exchange.getRequest().getRemoteAddress());
		String bare = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
		Optional<Duration> ticket = this.limits.take("key " + bare + " " + subnet, this.most.wrongKeysPerTicket());
		Optional<Duration> device = this.limits.take("key " + DeviceCookieFilter.idOf(exchange),
				this.most.wrongKeysPerDevice());
		return Mono.justOrEmpty(ticket.or(() -> device)).flatMap(this::refuse);
	}

	private Mono<Void> refuse(Duration wait) {
		this.meters.counter("destek.limits.refused", "limit", "wrong-keys").increment();
		this.refusals.forItsOwnDoing();
		return Mono.error(new TooManyRequestsException(wait));
	}

}
