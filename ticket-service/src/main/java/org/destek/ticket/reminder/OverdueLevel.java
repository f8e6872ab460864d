package org.destek.ticket.reminder;

import java.time.Duration;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import org.destek.ticket.topic.Topic;

/** How far up it is told that nobody answered. */
enum OverdueLevel {

	/** Whose work it is, after the topic's time. */
	REMINDER(1),

	/** Their deputy, after twice that. */
	DEPUTY(2);

	private final int step;

	OverdueLevel(int step) {
		this.step = step;
	}

	@JsonValue
	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	int step() {
		return this.step;
	}

	/** The working time after which it is told. */
	Duration after(Topic topic) {
		return topic.answerWithin().multipliedBy(this.step);
	}

}
