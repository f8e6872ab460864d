package org.destek.gateway.routing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;

/**
 * Ends a connection on which nothing has moved either way, whatever it waits for: a
 * client that neither speaks nor reads holds a place for no longer than this.
 */
final class LongestSilence extends IdleStateHandler {

	LongestSilence(Duration longest) {
		super(0, 0, longest.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
		context.close();
	}

}
