package org.destek.notification.intake;

import java.util.Objects;

/** What this service reads of a topic in any event. */
record Topic(Name name) {

	Topic {
		Objects.requireNonNull(name, "topic.name");
	}

	String nameIn(String language) {
		return this.name.in(language);
	}

	record Name(String tr, String en) {

		Name {
			Objects.requireNonNull(tr, "topic.name.tr");
			Objects.requireNonNull(en, "topic.name.en");
		}

		String in(String language) {
			return "en".equals(language) ? this.en : this.tr;
		}

	}

}
