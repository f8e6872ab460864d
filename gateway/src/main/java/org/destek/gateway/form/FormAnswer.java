package org.destek.gateway.form;

import org.destek.gateway.backend.BackendRefusal;
import org.destek.gateway.backend.SubmittedTicket;
import org.jspecify.annotations.Nullable;

/** What became of a posted form. */
sealed interface FormAnswer {

	/** It is a ticket now. */
	record Accepted(SubmittedTicket ticket, String email) implements FormAnswer {
	}

	/**
	 * It is shown again as it was typed.
	 *
	 * @param refusal set when something other than the fields stands in the way
	 */
	record Again(TypedForm typed, Faults faults, @Nullable BackendRefusal refusal) implements FormAnswer {

		Again(TypedForm typed) {
			this(typed, Faults.NONE, null);
		}

	}

}
