package org.destek.gateway.prerender;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.gateway.asset.ContentCoding;
import org.destek.gateway.institution.PageModel;

/** Sends pages that are drawn once for all their readers. */
@Component
public class PrerenderedPages {

	/** Topics in each language, and addresses in unusual spelling; some 30 kB each. */
	private static final int MOST_PAGES = 50 * Language.values().length;

	private final Cache<PageKey, PrerenderedPage> pages = Caffeine.newBuilder().maximumSize(MOST_PAGES).build();

	private final ViewResolver views;

	private final PageModel model;

	PrerenderedPages(ViewResolver views, PageModel model) {
		this.views = views;
		this.model = model;
	}

	/**
	 * Sends a page.
	 * @param key what the page depends on: who has an equal one gets the same page
	 * @param own the page's own model, with marks in the places of values; asked for only
	 * to draw the page
	 * @param values as they are, by their marks; a mark is like nothing else in the page
	 */
	public Mono<Void> write(ServerWebExchange exchange, PageKey key, Supplier<Map<String, Object>> own,
			Map<String, String> values) {
		PrerenderedPage kept = this.pages.getIfPresent(key);
		Mono<PrerenderedPage> page = (kept != null) ? Mono.just(kept) : draw(exchange, key, own, values.keySet());
		return page.flatMap((drawn) -> send(exchange, drawn, values));
	}

	private Mono<PrerenderedPage> draw(ServerWebExchange exchange, PageKey key, Supplier<Map<String, Object>> own,
			Collection<String> marks) {
		Map<String, Object> all = this.model.of(exchange);
		all.putAll(own.get());
		return this.views.resolveViewName(key.view(), key.language())
			.flatMap((view) -> PageCapture.draw(view, all, marks, exchange))
			.doOnNext((page) -> this.pages.put(key, page));
	}

	private static Mono<Void> send(ServerWebExchange exchange, PrerenderedPage page, Map<String, String> values) {
		ServerHttpResponse response = exchange.getResponse();
		HttpHeaders headers = response.getHeaders();
		headers.putAll(page.headers());
		boolean gzip = ContentCoding.takesGzip(exchange.getRequest());
		if (gzip) {
			headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		Map<String, String> escaped = new HashMap<>(values);
		escaped.replaceAll((mark, value) -> HtmlUtils.htmlEscape(value, "UTF-8"));
		byte[] body = gzip ? page.gzip(escaped) : page.plain(escaped);
		return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
	}

}
