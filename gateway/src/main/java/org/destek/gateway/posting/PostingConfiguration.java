package org.destek.gateway.posting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.foundation.loop.BackgroundLoop;

/** Keeps asking for the kinds of files that are taken. */
@Configuration(proxyBeanMethods = false)
class PostingConfiguration {

	@Bean
	BackgroundLoop fileKindsLoop(FileKinds kinds) {
		return new BackgroundLoop("Asking for the kinds of files", kinds::run);
	}

}
