package org.destek.attachment;

import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Lets a sender read why its file was refused: a connection that closes while bytes are
 * still coming resets, and takes the answer with it. So only the answering half is
 * closed, what still comes is thrown away, and soon all of it is closed.
 */
final class LingeringClose extends ChannelDuplexHandler {

	private static final int SECONDS = 10;

	private boolean arriving;

	private boolean lingering;

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		this.arriving = (this.arriving || message instanceof HttpRequest) && !(message instanceof LastHttpContent);
		if (!this.lingering) {
			context.fireChannelRead(message);
			return;
		}
		ReferenceCountUtil.release(message);
		if (!this.arriving) {
			context.close();
		}
	}

	@Override
	public void close(ChannelHandlerContext context, ChannelPromise promise) {
		boolean first = !this.lingering;
		if (first && this.arriving && context.channel().isActive()
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
