package org.destek.launcher.ops.events;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An event that a service could not use, as it stands now.
 *
 * @param place where it lies, {@code ticket-events.notification-service.dead-0@12}
 * @param id of the event, the same in every repeat
 * @param subject what people call the thing it is about: the ticket's code
 * @param key what keeps its order: the ticket's id
 * @param topic where it came from; unknown of a parked one
 * @param service who could not use it
 * @param since when it was put aside, the last time
 * @param tries how often
 * @param redriven when it was last sent back
 */
record FailedEvent(String place, @Nullable String id, @Nullable String type, @Nullable String subject,
		@Nullable String key, @Nullable String topic, String service, Instant since, String reason, int tries,
		State state, @Nullable Instant redriven) {

	static final Comparator<FailedEvent> NEWEST_FIRST = Comparator.comparing(FailedEvent::since)
		.reversed()
		.thenComparing(FailedEvent::place);

	/** What it is asked for by: its id, or where one came without. */
	String name() {
		return (this.id != null) ? this.id : this.place;
	}

	boolean isNamed(String name) {
		return name.equals(this.id) || name.equals(this.place);
	}

	/** What became of it. */
	enum State {

		/** A dead letter, which nobody reads again by itself. */
		DEAD,
		/** Waits in the service's database. */
		PARKED,
		/** Sent back; its effect is not known yet. */
		REDRIVEN,
		/** Had its effect. */
		DONE;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
