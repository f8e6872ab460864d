package org.destek.notification.intake;

import java.util.Objects;

/** What this service reads of a text of the conversation. */
record Message(String text) {

	Message {
		Objects.requireNonNull(text, "text");
	}

}
