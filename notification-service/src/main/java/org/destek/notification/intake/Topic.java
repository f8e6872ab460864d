package org.destek.notification.intake;

import java.util.Objects;

/** What this service reads of a topic in any event. */
public record Topic(Name name) {

	public Topic {
		Objects.requireNonNull(name, "topic.name");
	}

	public String nameIn(String language) {
		return this.name.in(language);
	}

	public record Name(String tr, String en) {

		public Name {
			Objects.requireNonNull(tr, "topic.name.tr");
			Objects.requireNonNull(en, "topic.name.en");
		}

		public String in(String language) {
			return "en".equals(language) ? this.en : this.tr;
		}

	}

}
