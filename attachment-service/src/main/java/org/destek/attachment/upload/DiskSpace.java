package org.destek.attachment.upload;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.attachment.UnavailableException;
import org.destek.attachment.storage.FileStore;
import org.destek.attachment.storage.StorageProperties;

/** Keeps enough of the disk free: with less, no file is taken. */
@Component
public class DiskSpace {

	private final FileStore files;

	private final long keepFree;

	DiskSpace(FileStore files, StorageProperties storage) {
		this.files = files;
		this.keepFree = storage.keepFree().toBytes();
	}

	/**
	 * Asks for room on the disk.
	 * @return when there is; an {@link UnavailableException} when there is too little
	 */
	public Mono<Void> require() {
		return this.files.freeSpace()
			.filter((free) -> free >= this.keepFree)
			.switchIfEmpty(Mono.error(() -> new UnavailableException(Reservations.RETRY_ALL)))
			.then();
	}

}
