package org.destek.messaging.inbox;

import org.jspecify.annotations.Nullable;

/** What is said about an event beside its data. */
@FunctionalInterface
public interface EventHeaders {

	/**
	 * A header's value.
	 * @param name its name, {@code ce_…} for an attribute of CloudEvents
	 * @return the value; null when the event has no such header, or none that is text
	 */
	@Nullable String get(String name);

}
