package org.destek.foundation.webserver;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Asks for the next request after each answer. Reactor Netty 1.3.6 forgets to when a
 * request came before the answer ahead of it was done and is itself answered at once
 * (reactor-netty issue 4361): nobody would read that connection again.
 */
final class ReadNextRequestHandler extends ChannelOutboundHandlerAdapter {

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		boolean interim = message instanceof HttpResponse response
				&& response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
		context.write(message, promise);
		if (message instanceof LastHttpContent && !interim) {
			// Behind what Reactor Netty has yet to do about this answer.
			context.executor().execute(context::read);
		}
	}

}
