package org.destek.notification.bounce;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says about the delivery of another.
 *
 * @param verdict how sure that is
 * @param bounce what failed, or seems to have
 */
public record DeliveryReport(Verdict verdict, @Nullable Bounce bounce) {

	static final DeliveryReport NONE = new DeliveryReport(Verdict.NONE, null);

	/** It still waits, or it arrived. */
	static final DeliveryReport NOT_FINAL = new DeliveryReport(Verdict.NOT_FINAL, null);

	static DeliveryReport failed(Bounce bounce) {
		return new DeliveryReport(Verdict.FAILED, bounce);
	}

	/** Where it came to a bounce address it is one, and nowhere else. */
	static DeliveryReport likely(Bounce bounce) {
		return new DeliveryReport(Verdict.LIKELY, bounce);
	}

	public boolean is(Verdict wanted) {
		return this.verdict == wanted;
	}

	public enum Verdict {

		NONE, NOT_FINAL, LIKELY, FAILED

	}

}
