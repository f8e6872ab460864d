package org.destek.ticket.code;

import org.jspecify.annotations.Nullable;

/**
 * What became of a typed code. It is a value and no error, so that the try that it cost
 * is committed also when it was wrong.
 *
 * @param kind right, wrong or too late
 * @param challenge what was redeemed; null unless the code was right
 */
public record CodeVerdict(Kind kind, @Nullable CodeChallenge challenge) {

	/** How a code was. */
	public enum Kind {

		/** Right, and now used. */
		RIGHT,

		/** Wrong; another try may be left. */
		WRONG,

		/** Unknown, used, too late or tried too often: a new code is needed. */
		EXPIRED

	}

	public boolean right() {
		return this.kind == Kind.RIGHT;
	}

}
