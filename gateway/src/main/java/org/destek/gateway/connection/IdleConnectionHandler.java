package org.destek.gateway.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;

/**
 * Closes a connection on which nothing has moved either way for too long. So a client
 * that neither sends nor reads cannot hold a place for ever.
 */
final class IdleConnectionHandler extends IdleStateHandler {

	IdleConnectionHandler(Duration longest) {
		super(0, 0, longest.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
		context.close();
	}

}
