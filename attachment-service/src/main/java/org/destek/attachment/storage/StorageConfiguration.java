package org.destek.attachment.storage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.destek.foundation.loop.BackgroundLoop;

/** Keeps files in the local folder, waiting for it on threads of its own. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

	/** More than the uploads and downloads that can be under way ever put there. */
	private static final int QUEUED_ACTS = 10_000;

	@Bean(destroyMethod = "dispose")
	Scheduler disk(StorageProperties properties) {
		return Schedulers.newBoundedElastic(properties.threads(), QUEUED_ACTS, "disk", 60, true);
	}

	@Bean
	FileStore fileStore(StorageProperties properties, Scheduler disk) {
		return new LocalFileStore(properties.folder(), disk);
	}

	@Bean
	BackgroundLoop freeSpaceLoop(FreeSpaceGauge gauge) {
		return new BackgroundLoop("Watching the free space", gauge::watch);
	}

}
