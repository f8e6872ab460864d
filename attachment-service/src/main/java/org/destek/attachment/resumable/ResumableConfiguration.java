package org.destek.attachment.resumable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.foundation.loop.BackgroundLoop;

/** Keeps the sweeper of uploads sweeping. */
@Configuration(proxyBeanMethods = false)
class ResumableConfiguration {

	@Bean
	BackgroundLoop uploadLoop(UploadSweeper sweeper) {
		return new BackgroundLoop("Sweeping uploads", sweeper::run);
	}

}
