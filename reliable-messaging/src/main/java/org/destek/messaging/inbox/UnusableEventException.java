package org.destek.messaging.inbox;

/**
 * Says that an event will never be of use, however often it is tried: it goes to the dead
 * letters at once.
 */
public class UnusableEventException extends RuntimeException {

	private final String reason;

	/**
	 * An event that cannot be used.
	 * @param reason one word or two for counters and the dead letter's header,
	 * {@code unreadable}
	 * @param message what is wrong; must name no personal data
	 */
	public UnusableEventException(String reason, String message) {
		super(message);
		this.reason = reason;
	}

	public String reason() {
		return this.reason;
	}

}
