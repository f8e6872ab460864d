package org.destek.attachment;

import reactor.netty.NettyPipeline;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the HTTP server does that no property says. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	/** As much as is read from a connection at once: each portion costs the same way. */
	private static final int PORTION = 64 * 1024;

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
			.addAfter(NettyPipeline.HttpCodec, "lingering-close", new LingeringClose()));
	}

}
