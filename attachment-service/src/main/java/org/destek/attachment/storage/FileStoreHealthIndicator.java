package org.destek.attachment.storage;

import java.time.Duration;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/** Says whether files can be kept: the folder takes bytes, and enough of it is free. */
@Component
class FileStoreHealthIndicator extends AbstractReactiveHealthIndicator {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final FileStore files;

	private final DataSize keepFree;

	FileStoreHealthIndicator(FileStore files, StorageProperties properties) {
		super("The folder for files cannot be used");
		this.files = files;
		this.keepFree = properties.keepFree();
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		return this.files.probe()
			.then(this.files.freeSpace())
			.timeout(PATIENCE)
			.map((free) -> builder.status((free >= this.keepFree.toBytes()) ? "UP" : "OUT_OF_SERVICE")
				.withDetail("free", free)
				.withDetail("keepFree", this.keepFree.toBytes())
				.build());
	}

}
