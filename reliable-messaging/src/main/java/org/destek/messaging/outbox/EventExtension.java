package org.destek.messaging.outbox;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of its own that a service gives its events (an extension of CloudEvents),
 * so that a reader can tell by a header which ones it needs; a bean of it is all that is
 * needed.
 */
public interface EventExtension {

	/**
	 * The attribute's name.
	 * @return lower-case letters and digits; the header is {@code ce_} and it
	 */
	String name();

	/**
	 * The attribute of an event.
	 * @param type the event's type
	 * @param data the event's data, the JSON as the outbox wrote it
	 * @return the value; null for none
	 */
	@Nullable String valueFor(String type, String data);

}
