package org.destek.ticket.submission;

import java.time.Duration;

import org.springframework.stereotype.Component;

import org.destek.foundation.measurement.Measurement;

/**
 * Counts requests, with a sum over their ids: notification-service counts the requests
 * that it was told of the same way, so that the two can be compared without either
 * reading the other's tables. The last minute is left out; it is on its way.
 */
@Component
class AcceptedRequests implements Measurement {

	@Override
	public String name() {
		return "requests";
	}

	/** The last minute is on its way. */
	@Override
	public Duration settling() {
		return Duration.ofMinutes(1);
	}

	@Override
	public boolean countsUnsettled() {
		return false;
	}

	@Override
	public String arrived() {
		return """
				select date_trunc('hour', submitted_at, 'UTC') as hour, 0 as mark, count(*) as total, 0 as missed,
				       sum(('x' || left(md5(id::text), 8))::bit(32)::bigint) as figure
				  from span join ticket on submitted_at >= since and submitted_at < until
				 group by 1
				""";
	}

}
