package org.destek.attachment.upload;

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
 * Copies what arrives into memory that the garbage collector knows, once: what reads it
 * asks for portions ahead and may forget those that it still holds when an upload is
 * refused. Pooled ones would then be lost, refusal by refusal, until no more can come.
 */
@Component
class CopiedBodies implements WebFilter {

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange.mutate().request(new Copied(exchange.getRequest())).build());
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
