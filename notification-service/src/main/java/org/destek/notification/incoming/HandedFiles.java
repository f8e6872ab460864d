package org.destek.notification.incoming;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a mail's files, in their order.
 *
 * @param taken those that attachment-service took
 * @param refused those that it did not
 */
record HandedFiles(List<TakenFile> taken, List<RefusedFile> refused) {

	static final HandedFiles NONE = new HandedFiles(List.of(), List.of());

	private static final int MOST_TOLD = 50;

	/** How many of the mail's files are settled. */
	int settled() {
		return this.taken.size() + this.refused.size();
	}

	HandedFiles and(TakenFile file) {
		return new HandedFiles(with(this.taken, file), this.refused);
	}

	HandedFiles and(RefusedFile file) {
		return new HandedFiles(this.taken, with(this.refused, file));
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
