package org.destek.notification.inbound.attachment;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a mail's files, in their order.
 *
 * @param taken those that attachment-service took
 * @param refused those that it did not
 * @param failures how often handing over the next one failed; none is zero
 */
public record UploadResults(List<UploadedFile> taken, List<RefusedFile> refused, @Nullable Integer failures) {

	public static final UploadResults NONE = new UploadResults(List.of(), List.of(), null);

	private static final int MAX_REPORTED = 50;

	/** How many of the mail's files are settled. */
	int settled() {
		return this.taken.size() + this.refused.size();
	}

	UploadResults and(UploadedFile file) {
		return new UploadResults(with(this.taken, file), this.refused, null);
	}

	UploadResults and(RefusedFile file) {
		return new UploadResults(this.taken, with(this.refused, file), null);
	}

	UploadResults andFailure() {
		return new UploadResults(this.taken, this.refused, (this.failures != null) ? this.failures + 1 : 1);
	}

	boolean hasFailed(int times) {
		return this.failures != null && this.failures >= times;
	}

	public List<RefusedFile> reported() {
		return this.refused.subList(0, Math.min(this.refused.size(), MAX_REPORTED));
	}

	private static <T> List<T> with(List<T> files, T file) {
		List<T> more = new ArrayList<>(files);
		more.add(file);
		return List.copyOf(more);
	}

}
