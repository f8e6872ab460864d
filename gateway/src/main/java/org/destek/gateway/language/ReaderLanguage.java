package org.destek.gateway.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.LocaleContextResolver;

import org.destek.foundation.language.Language;

/**
 * The language of an answer. Pages: {@code ?lang=}, else the cookie, else the browser,
 * else the first one. API: {@code Accept-Language} alone, else English.
 */
@Component("localeContextResolver")
public class ReaderLanguage implements LocaleContextResolver {

	static final String PARAMETER = "lang";

	@Override
	public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
		return new SimpleLocaleContext(of(exchange));
	}

	@Override
	public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext localeContext) {
		throw new UnsupportedOperationException("The language is chosen by ?lang=");
	}

	/**
	 * The reader's language.
	 * @return that of a {@link Language}, nothing else
	 */
	public static Locale of(ServerWebExchange exchange) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		if (exchange.getRequest().getPath().value().startsWith("/api/")) {
			return preferred(headers, Language.FOR_OTHERS);
		}
		return clicked(exchange).or(() -> kept(exchange)).orElseGet(() -> preferred(headers, Language.FIRST));
	}

	static Optional<Locale> clicked(ServerWebExchange exchange) {
		return known(exchange.getRequest().getQueryParams().getFirst(PARAMETER));
	}

	private static Optional<Locale> kept(ServerWebExchange exchange) {
		HttpCookie cookie = exchange.getRequest().getCookies().getFirst(PARAMETER);
		return known((cookie != null) ? cookie.getValue() : null);
	}

	private static Optional<Locale> known(@Nullable String tag) {
		return Optional.ofNullable(Language.tagged(tag)).map(Language::locale);
	}

	private static Locale preferred(HttpHeaders headers, Language otherwise) {
		List<LanguageRange> ranges = ranges(headers);
		boolean namesAnother = ranges.stream().anyMatch((range) -> !range.getRange().equals("*"));
		return ranges.stream()
			.filter((range) -> range.getWeight() > 0)
			.flatMap((range) -> known(range.getRange().split("-", 2)[0]).stream())
			.findFirst()
			.orElseGet((namesAnother ? Language.FOR_OTHERS : otherwise)::locale);
	}

	/** Those of most weight first; of equal weight, those named first. */
	private static List<LanguageRange> ranges(HttpHeaders headers) {
		try {
			return headers.getAcceptLanguage();
		}
		catch (IllegalArgumentException ex) {
			// A browser that cannot say what it reads is read to in the first language.
			return List.of();
		}
	}

}
