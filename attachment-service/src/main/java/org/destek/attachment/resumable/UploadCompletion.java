package org.destek.attachment.resumable;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.attachment.ProblemException;
import org.destek.attachment.inspection.Inspector;
import org.destek.attachment.storage.FileStore;
import org.destek.attachment.upload.Arrival;
import org.destek.attachment.upload.Arrival.Arrived;
import org.destek.attachment.upload.FileReception;
import org.destek.attachment.upload.Reservations;
import org.destek.attachment.upload.UploadProperties;

/**
 * Ends an upload: all of it is looked at and kept as a file that came in one request is,
 * or refused like one and removed.
 */
@Component
class UploadCompletion {

	private final FileStore files;

	private final Inspector inspector;

	private final FileReception reception;

	private final Reservations reservations;

	private final Uploads uploads;

	private final UploadProperties limits;

	private final Clock clock;

	UploadCompletion(FileStore files, Inspector inspector, FileReception reception, Reservations reservations,
			Uploads uploads, UploadProperties limits, Clock clock) {
		this.files = files;
		this.inspector = inspector;
		this.reception = reception;
		this.reservations = reservations;
		this.uploads = uploads;
		this.limits = limits;
		this.clock = clock;
	}

	/** Begins to look at the bytes of one request. */
	Arrival partOf(Upload upload) {
		return Arrival.ofPart(upload.fileId(), upload.name(), this.limits.maxSize().toBytes(), this.inspector);
	}

	private Arrival arrivalOf(Upload upload) {
		return new Arrival(upload.fileId(), upload.name(), this.limits.maxSize().toBytes(), this.inspector);
	}

	/**
	 * Completes an upload of which all bytes are here. They are copied as they are looked
	 * at, so that what is kept is what was seen, whoever else may still be writing.
	 * @param upload the upload
	 * @return when its file is kept
	 */
	Mono<Void> complete(Upload upload) {
		if (upload.length() != null && upload.length() != upload.received()) {
			return Mono.error(new InconsistentLengthException());
		}
		return this.reception
			.store(arrivalOf(upload), this.files.unfinished(upload.fileId()).content(upload.received()))
			.onErrorResume(ProblemException.class, (ex) -> this.<Arrived>refuse(upload, ex))
			.then(Mono.defer(() -> extend(upload)))
			.then(Mono.defer(() -> this.files.unfinished(upload.fileId()).remove()));
	}

	private Mono<Void> extend(Upload upload) {
		Duration validity = this.limits.receiptValidity();
		return this.uploads.extend(upload.fileId(), this.clock.instant().plus(validity));
	}

	/**
	 * Sees to it that an upload that counts as complete is: its file may have been on its
	 * way to its place when the service died. Then it can be completed again.
	 * @param upload the upload
	 * @return the upload as it stands
	 */
	Mono<Upload> verified(Upload upload) {
		if (!upload.isComplete()) {
			return Mono.just(upload);
		}
		return this.files.holds(upload.fileId())
			.flatMap((there) -> there ? Mono.just(upload)
					: this.uploads.reopen(upload.fileId()).thenReturn(upload.reopened()));
	}

	/**
	 * Refuses an upload for what it holds; no request can go on with it.
	 * @param upload the upload
	 * @param refusal why
	 * @return the refusal, once nothing is left
	 */
	<T> Mono<T> refuse(Upload upload, ProblemException refusal) {
		return drop(upload).then(Mono.error(UploadFields.refusal(refusal, this.limits.maxSize().toBytes())));
	}

	/**
	 * Removes the file, then its row, so that whatever interrupts this can be done again.
	 */
	Mono<Void> drop(Upload upload) {
		return this.files.remove(upload.fileId()).then(this.reservations.release(upload.fileId()));
	}

}
