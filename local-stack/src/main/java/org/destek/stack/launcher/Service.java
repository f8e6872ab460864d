package org.destek.stack.launcher;

import java.util.List;

/**
 * A service that the launcher runs as a program of its own.
 *
 * @param health the port on which it tells how it is
 * @param heapMegabytes the most that its objects may take
 * @param digests whether it digests much: the second compiler alone uses the processor's
 * instructions for that
 */
record Service(String name, Port health, int heapMegabytes, boolean digests) {

	/** Those that take longest to start come first. */
	static final List<Service> ALL = List.of(new Service("ticket-service", Port.TICKET, 128, false),
			new Service("notification-service", Port.NOTIFICATION, 96, false),
			new Service("attachment-service", Port.ATTACHMENT, 96, true),
			new Service("gateway", Port.GATEWAY_MANAGEMENT, 128, false));

	/** On which it listens. */
	Port[] ports() {
		return needsDatabase() ? new Port[] { this.health } : new Port[] { Port.GATEWAY, this.health };
	}

	/** Whether it opens a database while it starts. */
	boolean needsDatabase() {
		return this.health != Port.GATEWAY_MANAGEMENT;
	}

}
