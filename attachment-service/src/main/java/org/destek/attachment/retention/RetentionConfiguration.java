package org.destek.attachment.retention;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.foundation.loop.BackgroundLoop;

/** Keeps the sweeper sweeping, and lets every message with files be heard. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

	@Bean
	BackgroundLoop retentionLoop(RetentionSweeper sweeper) {
		return new BackgroundLoop("Sweeping unclaimed files", sweeper::run);
	}

	@Bean
	MessageFilesHandler submittedFiles(FileBinding binding) {
		return new MessageFilesHandler("ticket-submitted.v1", binding);
	}

	@Bean
	MessageFilesHandler answeredFiles(FileBinding binding) {
		return new MessageFilesHandler("staff-answered.v1", binding);
	}

	@Bean
	MessageFilesHandler repliedFiles(FileBinding binding) {
		return new MessageFilesHandler("requester-replied.v1", binding);
	}

	@Bean
	MessageFilesHandler notedFiles(FileBinding binding) {
		return new MessageFilesHandler("note-added.v1", binding);
	}

	/** A reply may wait for longer than unclaimed files are kept. */
	@Bean
	MessageFilesHandler heldFiles(FileBinding binding) {
		return new MessageFilesHandler("reply-held.v1", binding);
	}

}
