package org.destek.attachment.resumable;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import org.destek.attachment.NotFoundException;
import org.destek.attachment.ProblemException;
import org.destek.attachment.upload.UploadMetrics;

/** Counts uploads in several requests: those that went on, and those that were cut. */
@Component
class ResumableMetrics {

	private final UploadMetrics uploads;

	private final Counter resumed;

	private final Counter interrupted;

	ResumableMetrics(UploadMetrics uploads, MeterRegistry registry) {
		this.uploads = uploads;
		this.resumed = Counter.builder("destek.uploads.resumed")
			.description("Requests that went on with an upload of which some had come")
			.register(registry);
		this.interrupted = Counter.builder("destek.uploads.interrupted")
			.description("Requests of an upload that ended before their last byte")
			.register(registry);
	}

	/** A request went on with an upload of which some had come. */
	void resumed() {
		this.resumed.increment();
	}

	/** A sender went away, or fell silent. */
	void interrupted() {
		this.interrupted.increment();
	}

	/** A file is here whole. */
	void completed(Upload upload) {
		this.uploads.received(upload.received());
	}

	/** A request failed: a refusal of the file, or only of this way to send it. */
	void failed(Throwable ex) {
		if (ex instanceof InterruptedUploadException) {
			interrupted();
		}
		else if (!isAboutTheRequest(ex)) {
			this.uploads.refused(ex);
		}
	}

	private static boolean isAboutTheRequest(Throwable ex) {
		return ex instanceof NotFoundException || ex instanceof ProblemException problem
				&& UploadFields.bool(false).equals(problem.getHeaders().getFirst(UploadFields.COMPLETE));
	}

}
