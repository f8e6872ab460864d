package org.destek.gateway.posting;

import org.destek.gateway.backend.BackendRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A post that is shown again as it was typed.
 *
 * @param refusal set when something other than the fields stands in the way
 */
public record Again(TypedPost post, Faults faults, @Nullable BackendRefusal refusal) {

	public Again(TypedPost post) {
		this(post, Faults.NONE, null);
	}

	/** The same, with what stands in the way now unless something did before. */
	public Again or(BackendRefusal now) {
		return (this.refusal != null) ? this : new Again(this.post, this.faults, now);
	}

	public boolean isWrong() {
		return !this.faults.problems().isEmpty();
	}

}
