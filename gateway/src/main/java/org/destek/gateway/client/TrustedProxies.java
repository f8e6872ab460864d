package org.destek.gateway.client;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;
import org.springframework.web.util.UriComponentsBuilder;

import org.destek.gateway.security.SecurityProperties;

/**
 * Believes {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} from the named
 * proxies alone, and takes all forwarded headers off in any case. Of a chain of addresses
 * the last one counts that is not a proxy itself: what stands before it, the client may
 * have made up.
 */
@Component("forwardedHeaderTransformer")
class TrustedProxies extends ForwardedHeaderTransformer {

	private final List<AddressRange> proxies;

	TrustedProxies(SecurityProperties properties) {
		this.proxies = properties.trustedProxies()
			.stream()
			.filter(StringUtils::hasText)
			.map(AddressRange::parse)
			.toList();
		setRemoveOnly(true);
	}

	@Override
	public ServerHttpRequest apply(ServerHttpRequest request) {
		if (!hasForwardedHeaders(request)) {
			return request;
		}
		ServerHttpRequest bare = super.apply(request);
		InetSocketAddress peer = request.getRemoteAddress();
		return (peer != null && isProxy(peer)) ? asSeenByTheProxy(request.getHeaders(), peer, bare) : bare;
	}

	private ServerHttpRequest asSeenByTheProxy(HttpHeaders headers, InetSocketAddress peer, ServerHttpRequest bare) {
		return bare.mutate().uri(address(headers, bare.getURI())).remoteAddress(client(headers, peer)).build();
	}

	private InetSocketAddress client(HttpHeaders headers, InetSocketAddress peer) {
		List<String> chain = new ArrayList<>(values(headers, "X-Forwarded-For"));
		Collections.reverse(chain);
		InetSocketAddress client = peer;
		for (String each : chain) {
			InetSocketAddress hop = AddressRange.literal(each, peer.getPort());
			if (hop == null) {
				return client;
			}
			client = hop;
			if (!isProxy(hop)) {
				return client;
			}
		}
		return client;
	}

	private static URI address(HttpHeaders headers, URI uri) {
		String proto = last(values(headers, "X-Forwarded-Proto"));
		String host = last(values(headers, "X-Forwarded-Host"));
		UriComponentsBuilder builder = UriComponentsBuilder.fromUri(uri);
		if (proto != null && proto.matches("(?i)https?")) {
			builder.scheme(proto.toLowerCase(Locale.ROOT)).port(null);
		}
		if (host != null && host.matches("[A-Za-z0-9.-]+(:\\d{1,5})?")) {
			String[] parts = host.split(":");
			builder.host(parts[0]).port((parts.length == 2) ? parts[1] : null);
		}
		return builder.build(true).toUri();
	}

	private boolean isProxy(InetSocketAddress address) {
		return address.getAddress() != null
				&& this.proxies.stream().anyMatch((range) -> range.contains(address.getAddress()));
	}

	private static List<String> values(HttpHeaders headers, String name) {
		return headers.getValuesAsList(name).stream().map(String::strip).filter(StringUtils::hasText).toList();
	}

	private static @Nullable String last(List<String> values) {
		return values.isEmpty() ? null : values.get(values.size() - 1);
	}

}
