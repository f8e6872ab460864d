package org.destek.gateway.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;

/**
 * Refuses a request whose transfer coding is anything but {@code chunked}, so that no
 * proxy before the gateway reads another end of it than the gateway does (RFC 9112,
 * section 11.2). It stands behind the codec: what that calls broken is answered with 400,
 * and the connection ends.
 */
final class StrictFramingHandler extends ChannelInboundHandlerAdapter {

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpRequest request && !isPlain(request)) {
			request
				.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("transfer coding not chunked")));
		}
		context.fireChannelRead(message);
	}

	private static boolean isPlain(HttpRequest request) {
		return request.headers()
			.getAll(HttpHeaderNames.TRANSFER_ENCODING)
			.stream()
			.allMatch(HttpHeaderValues.CHUNKED::contentEqualsIgnoreCase);
	}

}
