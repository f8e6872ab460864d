package org.destek.foundation.telemetry;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where traces go. It may come and go while services run: one whose name nobody knows is
 * no trouble, and is said once.
 */
class Collector {

	private static final Logger logger = LoggerFactory.getLogger(Collector.class);

	private final String host;

	private final AtomicBoolean there = new AtomicBoolean(true);

	/**
	 * Describes a collector.
	 * @param address of its OTLP endpoint; without a host it always counts as there
	 */
	Collector(String address) {
		String named = URI.create(address).getHost();
		this.host = (named != null) ? named : "localhost";
	}

	/** Whether its name leads anywhere now. Asks DNS: not for an event loop. */
	boolean isThere() {
		boolean found = isKnown();
		if (this.there.getAndSet(found) != found) {
			logger.info(found ? "Traces go to {}" : "There is no {}: traces are dropped until there is", this.host);
		}
		return found;
	}

	private boolean isKnown() {
		try {
			InetAddress.getByName(this.host);
			return true;
		}
		catch (UnknownHostException ex) {
			// The answer that was asked for.
			return false;
		}
	}

}
