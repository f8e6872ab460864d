package org.destek.gateway.posting;

import org.jspecify.annotations.Nullable;

import org.destek.gateway.backend.BackendRefusal;

/**
 * A post that is shown again as it was typed.
 *
 * @param refusal set when something other than the fields stands in the way
 */
public record Redisplay(FormInput post, FieldErrors errors, @Nullable BackendRefusal refusal) {

	public Redisplay(FormInput post) {
		this(post, FieldErrors.NONE, null);
	}

	/** The same, with what stands in the way now unless something did before. */
	public Redisplay or(BackendRefusal now) {
		return (this.refusal != null) ? this : new Redisplay(this.post, this.errors, now);
	}

	public boolean isWrong() {
		return !this.errors.problems().isEmpty();
	}

}
