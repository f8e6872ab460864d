package org.destek.gateway.routing;

import java.time.Duration;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long the door waits for a client that has begun to speak and fallen silent. */
@Configuration(proxyBeanMethods = false)
class PatienceConfiguration {

	private static final Duration SILENCE = Duration.ofSeconds(60);

	@Bean
	NettyServerCustomizer patience() {
		return (server) -> server.readTimeout(SILENCE);
	}

}
