package org.destek.gateway.routing;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/** Ends a body that is longer than any that makes sense, announced or not. */
class BodySizeLimitFilter implements GatewayFilter, Ordered {

	private static final Logger logger = LoggerFactory.getLogger(BodySizeLimitFilter.class);

	/** Where Reactor looks for who hears of errors that come after a cancellation. */
	private static final String DROPPED_ERRORS = "reactor.onErrorDropped.local";

	/** A line that breaks in a body is told of twice: as a cancellation, and as this. */
	private static final Consumer<Throwable> LATE = (ex) -> logger.debug("A sender went away", ex);

	private final long longest;

	BodySizeLimitFilter(DataSize longest) {
		this.longest = longest.toBytes();
	}

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		if (exchange.getRequest().getHeaders().getContentLength() > this.longest) {
			return Mono.error(tooLarge());
		}
		return chain.filter(exchange.mutate().request(bounded(exchange.getRequest())).build())
			.contextWrite((context) -> context.put(DROPPED_ERRORS, LATE));
	}

	private ServerHttpRequest bounded(ServerHttpRequest request) {
		return new ServerHttpRequestDecorator(request) {

			@Override
			public Flux<DataBuffer> getBody() {
				AtomicLong seen = new AtomicLong();
				return super.getBody().onErrorMap(BodySizeLimitFilter::isBrokenLine, BrokenBodyException::new)
					.doOnNext((part) -> count(part, seen));
			}

		};
	}

	private static boolean isBrokenLine(Throwable ex) {
		return ex instanceof IOException || ex instanceof AbortedException;
	}

	private void count(DataBuffer part, AtomicLong seen) {
		if (seen.addAndGet(part.readableByteCount()) > this.longest) {
			DataBufferUtils.release(part);
			throw tooLarge();
		}
	}

	private static ResponseStatusException tooLarge() {
		return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
	}

}
