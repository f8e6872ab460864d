package org.destek.ticket.desk;

import java.time.Instant;
import java.util.List;

/**
 * Since when a ticket waits that is overdue now.
 *
 * @param topics slugs
 * @param since for each of them
 * @param others for every other topic
 * @param now what was to be done by a day before is overdue, too
 */
record OverdueSince(List<String> topics, List<Instant> since, Instant others, Instant now) {

	/** Where it is not asked for. */
	static final OverdueSince NEVER = new OverdueSince(List.of(), List.of(), Instant.EPOCH, Instant.EPOCH);

	Instant of(String topic) {
		int place = this.topics.indexOf(topic);
		return (place >= 0) ? this.since.get(place) : this.others;
	}

}
