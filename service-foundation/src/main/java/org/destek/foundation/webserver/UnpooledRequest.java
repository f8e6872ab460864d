package org.destek.foundation.webserver;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/**
 * A request whose body is copied out of Netty's pool as it is read, into memory that the
 * garbage collector frees. Multipart readers ask for buffers ahead and forget those that
 * they still hold when a body is refused: pooled ones would be lost, refusal by refusal,
 * until none is left.
 */
public final class UnpooledRequest extends ServerHttpRequestDecorator {

	/**
	 * Wraps a request; nothing is read yet.
	 * @param request whose body nobody else reads
	 */
	public UnpooledRequest(ServerHttpRequest request) {
		super(request);
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return super.getBody().map(UnpooledRequest::copy);
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

}
