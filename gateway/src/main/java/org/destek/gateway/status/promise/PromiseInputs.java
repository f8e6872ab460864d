package org.destek.gateway.status.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What promises are judged by.
 *
 * @param tickets counted by ticket-service
 * @param notices counted by notification-service
 * @param waiting how many notices wait right now; 0 when nobody knows
 * @param oldestWaits for how long the oldest of them has
 * @param newestRequest when it was sent; null before the first, or when nobody knows
 * @param running since when the services run that count; null when nobody knows
 * @param unknown of how many notices it is not known whether the mail server has them
 * @param unknownOf the codes of some of their tickets
 * @param now when it is judged
 */
public record PromiseInputs(Measures tickets, Measures notices, long waiting, Duration oldestWaits,
		@Nullable Instant newestRequest, @Nullable Instant running, long unknown, List<String> unknownOf, Instant now) {

	private static final Duration DAY = Duration.ofDays(1);

	/** Up to when all was counted that was ever counted; null before the first count. */
	@Nullable Instant countedAt() {
		return Stream.of(this.tickets, this.notices)
			.map(Measures::at)
			.filter(Objects::nonNull)
			.min(Instant::compareTo)
			.orElse(null);
	}

	/** Whether a request came within the last day. */
	boolean knowsOfRequests() {
		return cameAfter(this.now.minus(DAY));
	}

	/** Whether a request came that ticket-service has not counted yet. */
	boolean countsAreBehind() {
		Instant counted = this.tickets.at();
		return knowsOfRequests() && (counted == null || cameAfter(counted));
	}

	private boolean cameAfter(Instant moment) {
		return this.newestRequest != null && this.newestRequest.isAfter(moment);
	}

}
