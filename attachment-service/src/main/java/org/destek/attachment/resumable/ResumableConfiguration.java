package org.destek.attachment.resumable;

import org.destek.messaging.loop.BackgroundLoop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the sweeper of uploads sweeping. */
@Configuration(proxyBeanMethods = false)
class ResumableConfiguration {

	@Bean
	BackgroundLoop uploadLoop(UploadSweeper sweeper) {
		return new BackgroundLoop("Sweeping uploads", sweeper::run);
	}

}
