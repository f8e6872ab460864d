package org.destek.gateway.cookie;

import java.time.Duration;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import org.destek.gateway.security.SecurityProperties;

/**
 * What a browser takes along while it is at an identity provider, sealed: the gateway
 * keeps nothing of who is on the way, and any copy of it takes them back.
 */
@Component
public class ProviderCookies {

	private static final Duration LIFE = Duration.ofMinutes(20);

	private final SealedCookies cookies;

	ProviderCookies(SecurityProperties properties) {
		this.cookies = new SealedCookies(properties, "provider-", "/desk/sign-in/with/");
	}

	/**
	 * What was added for this provider.
	 * @return empty when there is no cookie, or not one of ours
	 */
	public Optional<String> read(ServerWebExchange exchange, String provider) {
		return this.cookies.open(exchange, provider);
	}

	public void add(ServerWebExchange exchange, String provider, String secret) {
		Cookies.add(exchange, this.cookies.seal(exchange, provider, secret, LIFE));
	}

	public void remove(ServerWebExchange exchange, String provider) {
		Cookies.add(exchange, this.cookies.expired(exchange, provider));
	}

}
