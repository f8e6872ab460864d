package org.destek.notification.intake;

import java.util.Objects;

/** What this service reads of a person of the office who acted. */
record Agent(String name) {

	Agent {
		Objects.requireNonNull(name, "name");
	}

}
