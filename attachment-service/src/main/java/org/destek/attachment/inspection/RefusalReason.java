package org.destek.attachment.inspection;

import java.util.Locale;

/** Why a file is refused; each has one next step for who sent it. */
public enum RefusalReason {

	/** None of the kinds that are taken. */
	KIND,

	/** Larger than the limit. */
	SIZE,

	/** Nobody can open it without a password. */
	PASSWORD,

	/** Empty, cut off, or broken inside. */
	DAMAGED,

	/** An office document with a program in it. */
	MACRO;

	/**
	 * The name of the reason in answers and events.
	 * @return lower-case ASCII
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
