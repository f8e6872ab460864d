package org.destek.gateway.routing;

import java.util.List;
import java.util.Locale;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

import org.destek.gateway.backend.InternalHeaders;
import org.destek.gateway.client.AddressRange;
import org.destek.gateway.client.DeviceCookieFilter;
import org.destek.gateway.institution.PrivacyNotice;

/**
 * Takes off what only we may say, and says it: which browser, out of which network, which
 * privacy notice. A service never sees cookies.
 */
@Component
class InternalHeadersFilter implements GatewayFilter, Ordered {

	private final PrivacyNotice privacyNotice;

	InternalHeadersFilter(PrivacyNotice privacyNotice) {
		this.privacyNotice = privacyNotice;
	}

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest()
			.mutate()
			.headers((headers) -> replace(headers, exchange))
			.build();
		return chain.filter(exchange.mutate().request(request).build());
	}

	private void replace(HttpHeaders headers, ServerWebExchange exchange) {
		List<String> foreign = headers.headerNames()
			.stream()
			.filter((name) -> name.toLowerCase(Locale.ROOT).startsWith(InternalHeaders.PREFIX))
			.toList();
		foreign.forEach(headers::remove);
		headers.remove(HttpHeaders.COOKIE);
		headers.set(InternalHeaders.PRIVACY_NOTICE, this.privacyNotice.version());
		headers.set(InternalHeaders.NETWORK, AddressRange.networkOf(exchange.getRequest().getRemoteAddress()));
		String device = DeviceCookieFilter.idOf(exchange);
		if (device != null) {
			headers.set(InternalHeaders.DEVICE, device);
		}
	}

}
