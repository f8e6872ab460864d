package org.destek.launcher;

import java.util.List;

/**
 * A service that the launcher runs as a program of its own.
 *
 * @param health the port on which it tells how it is
 * @param heapMegabytes the most that its objects may take
 */
record Service(String name, Port health, int heapMegabytes) {

	/** Those that take longest to start come first. */
	static final List<Service> ALL = List.of(new Service("ticket-service", Port.TICKET, 128),
			new Service("notification-service", Port.NOTIFICATION, 96),
			new Service("attachment-service", Port.ATTACHMENT, 96),
			new Service("gateway", Port.GATEWAY_MANAGEMENT, 128));

	/** On which it listens. */
	Port[] ports() {
		return needsDatabase() ? new Port[] { this.health } : new Port[] { Port.GATEWAY, this.health };
	}

	/** Whether it opens a database while it starts. */
	boolean needsDatabase() {
		return this.health != Port.GATEWAY_MANAGEMENT;
	}

}
