package org.destek.gateway.language;

import java.time.Duration;
import java.util.Locale;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import org.destek.gateway.cookie.Cookies;

/** Remembers a click on the other language for a year. */
@Component
class LanguageCookieFilter implements WebFilter {

	private static final Duration A_YEAR = Duration.ofDays(365);

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (!exchange.getRequest().getPath().value().startsWith("/api/")) {
			ReaderLanguage.clicked(exchange).ifPresent((language) -> keep(exchange, language));
		}
		return chain.filter(exchange);
	}

	private static void keep(ServerWebExchange exchange, Locale language) {
		Cookies.add(exchange,
				ResponseCookie.from(ReaderLanguage.PARAMETER, language.getLanguage())
					.path("/")
					.maxAge(A_YEAR)
					.sameSite("Lax")
					.secure("https".equals(exchange.getRequest().getURI().getScheme()))
					.httpOnly(true)
					.build());
	}

}
