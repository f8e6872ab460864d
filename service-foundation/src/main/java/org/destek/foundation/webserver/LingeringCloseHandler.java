package org.destek.foundation.webserver;

import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.springframework.util.unit.DataSize;

/**
 * Lets every sender read an answer that came before its body ended. The rest of the body
 * is read and thrown away, so that the next request is read. A body that is announced
 * beyond any bound ends the connection, but is read on for a while: a connection that
 * closes while bytes still arrive is reset, and the answer is lost with it.
 */
public final class LingeringCloseHandler extends ChannelDuplexHandler {

	private static final int SECONDS = 10;

	private final long worthReading;

	/** Bytes, at least; a chunked body does not say how many. */
	private long coming;

	private boolean lingering;

	/**
	 * A handler for one connection, behind Reactor Netty's own for requests.
	 * @param worthReading the longest body whose rest is read for the sake of the
	 * connection
	 */
	public LingeringCloseHandler(DataSize worthReading) {
		this.worthReading = worthReading.toBytes();
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpRequest request) {
			this.coming = HttpUtil.getContentLength(request, HttpUtil.isTransferEncodingChunked(request) ? 1L : 0L);
		}
		if (message instanceof HttpContent content) {
			this.coming = (message instanceof LastHttpContent) ? 0
					: Math.max(1, this.coming - content.content().readableBytes());
		}
		if (!this.lingering) {
			context.fireChannelRead(message);
			return;
		}
		ReferenceCountUtil.release(message);
		if (this.coming == 0) {
			context.close();
		}
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		boolean interim = message instanceof HttpResponse response
				&& response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
		if (message instanceof HttpResponse response && !interim && this.coming > this.worthReading) {
			HttpUtil.setKeepAlive(response, false);
		}
		context.write(message, promise);
		if (message instanceof LastHttpContent && !interim && this.coming > 0) {
			// Who read the body may have paused it, and is gone.
			context.channel().config().setAutoRead(true);
		}
	}

	@Override
	public void close(ChannelHandlerContext context, ChannelPromise promise) {
		boolean first = !this.lingering;
		if (first && this.coming > 0 && context.channel().isActive()
				&& context.channel() instanceof DuplexChannel channel) {
			this.lingering = true;
			channel.shutdownOutput();
			context.channel().config().setAutoRead(true);
			context.executor().schedule(() -> context.close(promise), SECONDS, TimeUnit.SECONDS);
			return;
		}
		context.close(promise);
	}

}
