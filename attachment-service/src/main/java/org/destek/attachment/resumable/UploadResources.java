package org.destek.attachment.resumable;

import java.util.UUID;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.attachment.NotFoundException;
import org.destek.attachment.storage.Attachments;

/**
 * Tells how an upload stands, and cancels one. Either ends the request that is still at
 * it, so that what is told stays true until the sender goes on.
 */
@Component
class UploadResources {

	private final Uploads uploads;

	private final UploadLocks locks;

	private final UploadCompletion completion;

	private final Attachments attachments;

	UploadResources(Uploads uploads, UploadLocks locks, UploadCompletion completion, Attachments attachments) {
		this.uploads = uploads;
		this.locks = locks;
		this.completion = completion;
		this.attachments = attachments;
	}

	/**
	 * Tells how an upload stands.
	 * @param address where
	 * @return the upload
	 */
	Mono<Upload> find(UploadAddress address) {
		return this.locks.holding(address, (lock) -> claim(address));
	}

	/**
	 * Cancels an upload. The file of one that is complete is taken back; it stays when a
	 * ticket has claimed it.
	 * @param address where
	 * @return when nobody can go on with it
	 */
	Mono<Void> cancel(UploadAddress address) {
		return this.locks.holding(address, (lock) -> claim(address).flatMap((upload) -> cancel(address, upload)));
	}

	private Mono<Upload> claim(UploadAddress address) {
		return this.uploads.claim(address, UUID.randomUUID())
			.switchIfEmpty(Mono.error(NotFoundException::new))
			.flatMap(this.completion::verified);
	}

	private Mono<Void> cancel(UploadAddress address, Upload upload) {
		if (!upload.isComplete()) {
			return this.completion.drop(upload);
		}
		return this.attachments.takeBack(upload.fileId()).then(this.uploads.forget(address));
	}

}
