package org.destek.gateway.connection;

import java.time.Duration;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

import org.destek.foundation.webserver.LingeringCloseHandler;
import org.destek.gateway.routing.RoutingProperties;

/**
 * Ends connections on which nothing moves, client's or service's, and reads on from a
 * client that still sends while its answer is ready.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

	private static final Duration SILENCE = Duration.ofSeconds(60);

	/** Beyond every answer that a service may take its time for. */
	private static final Duration IDLE = Duration.ofMinutes(3);

	@Bean
	NettyServerCustomizer readTimeout() {
		return (server) -> server.readTimeout(SILENCE);
	}

	/** Otherwise it bounds the time until an answer begins, and nothing after it. */
	@Bean
	HttpClientCustomizer responseTimeout(HttpClientProperties client) {
		return (http) -> http.responseTimeout(client.getResponseTimeout());
	}

	@Bean
	NettyServerCustomizer idleConnections() {
		return (server) -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addFirst("idle-connection", new IdleConnectionHandler(IDLE)));
	}

	@Bean
	NettyServerCustomizer strictFraming() {
		return (server) -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpCodec, "strict-framing", new StrictFramingHandler()));
	}

	@Bean
	NettyServerCustomizer lingeringClose(RoutingProperties bounds) {
		return (server) -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpTrafficHandler, "lingering-close",
					new LingeringCloseHandler(bounds.longestUpload())));
	}

}
