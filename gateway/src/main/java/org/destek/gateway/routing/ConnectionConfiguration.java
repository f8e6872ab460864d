package org.destek.gateway.routing;

import java.time.Duration;

import reactor.netty.NettyPipeline;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the door treats whoever falls silent, client or service, and a client that speaks
 * on unheard.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

	private static final Duration SILENCE = Duration.ofSeconds(60);

	/** Beyond every answer that a service may take its time for. */
	private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

	@Bean
	NettyServerCustomizer patience() {
		return (server) -> server.readTimeout(SILENCE);
	}

	/** Otherwise it bounds the time until an answer begins, and nothing after it. */
	@Bean
	HttpClientCustomizer patienceWithServices(HttpClientProperties client) {
		return (http) -> http.responseTimeout(client.getResponseTimeout());
	}

	@Bean
	NettyServerCustomizer longestSilence() {
		return (server) -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addFirst("longest-silence", new LongestSilence(LONGEST_SILENCE)));
	}

	@Bean
	NettyServerCustomizer unreadBodies(RoutingProperties bounds) {
		return (server) -> server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
			.addAfter(NettyPipeline.HttpTrafficHandler, "unread-body", new UnreadBody(bounds.longestUpload())));
	}

}
