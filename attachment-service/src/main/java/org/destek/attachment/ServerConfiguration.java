package org.destek.attachment;

import reactor.netty.NettyPipeline;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the HTTP server does that no property says. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	@Bean
	NettyServerCustomizer lingeringClose() {
		return (server) -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpCodec, "lingering-close", new LingeringClose()));
	}

}
