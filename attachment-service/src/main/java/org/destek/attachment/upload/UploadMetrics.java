package org.destek.attachment.upload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import org.destek.attachment.ProblemException;

/** Counts what is taken and what is refused, and why. */
@Component
public class UploadMetrics {

	private final MeterRegistry registry;

	private static final String REFUSED = "destek.attachments.refused";

	private static final String UNFORESEEN = "internal-error";

	private final Counter received;

	private final Counter bytes;

	UploadMetrics(MeterRegistry registry) {
		this.registry = registry;
		this.received = Counter.builder("destek.attachments.received").description("Files taken").register(registry);
		this.bytes = Counter.builder("destek.attachments.bytes")
			.baseUnit("bytes")
			.description("Bytes of the files taken")
			.register(registry);
		// An alert needs the series before the first of its kind.
		registry.counter(REFUSED, "reason", UNFORESEEN);
	}

	/**
	 * Counts a file that was taken.
	 * @param size its bytes
	 */
	public void received(long size) {
		this.received.increment();
		this.bytes.increment(size);
	}

	/**
	 * Counts an upload that was refused or failed.
	 * @param ex why
	 */
	public void refused(Throwable ex) {
		String reason = (ex instanceof ProblemException problem) ? problem.problem() : UNFORESEEN;
		this.registry.counter(REFUSED, "reason", reason).increment();
	}

}
