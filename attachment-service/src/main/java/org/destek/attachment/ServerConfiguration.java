package org.destek.attachment;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import reactor.netty.NettyPipeline;

import org.destek.foundation.webserver.LingeringCloseHandler;

/** What the HTTP server does that no property says. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	/** As much as is read from a connection at once: each portion costs the same way. */
	private static final int PORTION = 64 * 1024;

	/** The longest body that the gateway passes on. */
	private static final DataSize LONGEST_BODY = DataSize.ofMegabytes(32);

	/**
	 * Hands bodies on in large portions: by default in such of 8 KB, and a file of ten
	 * megabytes goes the whole way 1 280 times. Deprecated because the next Netty does so
	 * by itself.
	 */
	@Bean
	@SuppressWarnings("deprecation")
	NettyServerCustomizer largePortions() {
		return (server) -> server.httpRequestDecoder((decoder) -> decoder.maxChunkSize(PORTION));
	}

	@Bean
	NettyServerCustomizer lingeringClose() {
		return (server) -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpTrafficHandler, "lingering-close", new LingeringCloseHandler(LONGEST_BODY)));
	}

}
