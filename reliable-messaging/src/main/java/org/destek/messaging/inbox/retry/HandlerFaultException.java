package org.destek.messaging.inbox.retry;

/**
 * Says that a handler failed by a fault of the program: with this event it would fail
 * each time.
 */
public class HandlerFaultException extends RuntimeException {

	/** How often an event is tried before it is given up. */
	public static final int ATTEMPTS = 5;

	/**
	 * A handler's fault.
	 * @param cause what it threw
	 */
	public HandlerFaultException(Throwable cause) {
		super("The handler failed by a fault of the program", cause);
	}

}
