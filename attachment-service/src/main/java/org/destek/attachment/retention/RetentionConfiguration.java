package org.destek.attachment.retention;

import org.destek.messaging.loop.BackgroundLoop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the sweeper sweeping. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

	@Bean
	BackgroundLoop retentionLoop(RetentionSweeper sweeper) {
		return new BackgroundLoop("Sweeping unclaimed files", sweeper::run);
	}

}
