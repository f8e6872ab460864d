package org.destek.notification.intake;

import java.util.Objects;

/** What this service reads of a person of the office who acted. */
public record Agent(String name) {

	public Agent {
		Objects.requireNonNull(name, "name");
	}

}
