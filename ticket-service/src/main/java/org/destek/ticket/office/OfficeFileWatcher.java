package org.destek.ticket.office;

import java.util.List;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Looks at the office's files every few seconds. It reads them instead of waiting to be
 * told: bind mounts, network disks and a ConfigMap's swapped links tell nobody.
 */
@Component
class OfficeFileWatcher {

	private final List<WatchedFile<?>> files;

	OfficeFileWatcher(List<WatchedFile<?>> files) {
		this.files = List.copyOf(files);
	}

	@Scheduled(initialDelayString = "PT2S", fixedDelayString = "PT2S")
	Mono<Void> look() {
		return Mono.defer(this::lookNow).subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<Void> lookNow() {
		return Mono.fromRunnable(() -> this.files.forEach(WatchedFile::look));
	}

}
