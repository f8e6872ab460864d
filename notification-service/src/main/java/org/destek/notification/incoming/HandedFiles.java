package org.destek.notification.incoming;

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
record HandedFiles(List<TakenFile> taken, List<RefusedFile> refused, @Nullable Integer failures) {

	static final HandedFiles NONE = new HandedFiles(List.of(), List.of(), null);

	private static final int MOST_TOLD = 50;

	/** How many of the mail's files are settled. */
	int settled() {
		return this.taken.size() + this.refused.size();
	}

	HandedFiles and(TakenFile file) {
		return new HandedFiles(with(this.taken, file), this.refused, null);
	}

	HandedFiles and(RefusedFile file) {
		return new HandedFiles(this.taken, with(this.refused, file), null);
	}

	HandedFiles andFailure() {
		return new HandedFiles(this.taken, this.refused, (this.failures != null) ? this.failures + 1 : 1);
	}

	boolean hasFailed(int times) {
		return this.failures != null && this.failures >= times;
	}

	List<RefusedFile> told() {
		return this.refused.subList(0, Math.min(this.refused.size(), MOST_TOLD));
	}

	private static <T> List<T> with(List<T> files, T file) {
		List<T> more = new ArrayList<>(files);
		more.add(file);
		return List.copyOf(more);
	}

}
