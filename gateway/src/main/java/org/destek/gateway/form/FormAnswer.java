package org.destek.gateway.form;

import org.destek.gateway.backend.SubmittedTicket;
import org.destek.gateway.posting.Again;

/** What became of a posted form. */
sealed interface FormAnswer {

	/** It is a ticket now. */
	record Accepted(SubmittedTicket ticket, String email) implements FormAnswer {
	}

	/** It is shown again as it was typed. */
	record Refused(Again again) implements FormAnswer {
	}

}
