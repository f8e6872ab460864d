package org.destek.gateway.posting;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Copies a form's post into memory that the garbage collector knows. The multipart reader
 * asks for portions ahead and forgets those that it still holds when a form is refused:
 * pooled ones would then be lost, refusal by refusal, until no more can come.
 */
@Component
class CopiedBodies implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String path = exchange.getRequest().getPath().value();
		boolean form = path.startsWith("/tickets/") || path.startsWith("/staff/");
		return chain.filter(form ? exchange.mutate().request(new Copied(exchange.getRequest())).build() : exchange);
	}

	private static DataBuffer copy(DataBuffer portion) {
		try {
			byte[] bytes = new byte[portion.readableByteCount()];
			portion.read(bytes);
			return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
		}
		finally {
			DataBufferUtils.release(portion);
		}
	}

	/** A request whose body is copied as it is read. */
	private static final class Copied extends ServerHttpRequestDecorator {

		Copied(ServerHttpRequest request) {
			super(request);
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return super.getBody().map(CopiedBodies::copy);
		}

	}

}
