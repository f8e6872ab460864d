package org.destek.gateway.status.promise;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a promise stands. */
public enum PromiseState {

	/** It is kept. */
	KEPT,

	/** It takes longer than was promised, and will be kept. */
	LATE,

	/** It was not kept. */
	BROKEN,

	/** Nobody counted, or nobody can. */
	NOT_MEASURABLE;

	@JsonValue
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
