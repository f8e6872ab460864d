package org.destek.notification.plan;

import org.springframework.stereotype.Component;

import org.destek.measurement.Measurement;

/**
 * Counts the requests whose first mail is planned, by the hour in which they were
 * accepted, with the sum over their ids that ticket-service makes of those that it
 * accepted. An hour is counted again for six days, for events may come late.
 */
@Component
class ToldRequests implements Measurement {

	@Override
	public String name() {
		return "requests";
	}

	@Override
	public int hoursBack() {
		return 6 * 24;
	}

	@Override
	public String counts() {
		return """
				select hour, count(told.ticket_id) as total, 0 as missed,
				       coalesce(sum(('x' || left(md5(told.ticket_id::text), 8))::bit(32)::bigint), 0) as figure
				  from hours left join lateral (
				       select distinct ticket_id from notice
				        where submitted_at >= hour and submitted_at < hour + interval '1 hour') as told on true
				 group by hour
				""";
	}

}
