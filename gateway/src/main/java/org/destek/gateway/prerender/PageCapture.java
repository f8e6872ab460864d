package org.destek.gateway.prerender;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.reactive.result.view.View;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Draws a view into memory, in an answer's place. */
final class PageCapture extends ServerHttpResponseDecorator {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final HttpHeaders headers = new HttpHeaders();

	private String text = "";

	private PageCapture(ServerWebExchange exchange) {
		super(exchange.getResponse());
	}

	/**
	 * Draws a view; nothing is sent to anybody.
	 * @param exchange the request that the page is drawn for
	 * @param marks what the model holds in the places of values
	 */
	static Mono<PrerenderedPage> draw(View view, Map<String, Object> model, Collection<String> marks,
			ServerWebExchange exchange) {
		PageCapture capture = new PageCapture(exchange);
		return view.render(model, HTML, exchange.mutate().response(capture).build())
			.then(Mono.fromSupplier(() -> PrerenderedPage.of(capture.headers, capture.text, marks)));
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		return DataBufferUtils.join(body).doOnNext(this::keep).then();
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		return writeWith(Flux.from(body).concatMap((part) -> part));
	}

	private void keep(DataBuffer all) {
		this.text = all.toString(StandardCharsets.UTF_8);
		DataBufferUtils.release(all);
	}

}
