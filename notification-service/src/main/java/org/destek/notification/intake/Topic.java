package org.destek.notification.intake;

import java.util.Objects;

import org.destek.foundation.language.Language;
import org.destek.foundation.language.LocalText;

/** What this service reads of a topic in any event. */
public record Topic(LocalText name) {

	public Topic {
		Objects.requireNonNull(name, "topic.name");
		if (!name.isComplete()) {
			throw new IllegalArgumentException("topic.name lacks a language");
		}
	}

	public String nameIn(String language) {
		return this.name.in(Language.orFirst(language));
	}

}
