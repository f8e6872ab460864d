package org.destek.notification.notice;

import org.springframework.stereotype.Component;

import org.destek.foundation.measurement.Measurement;

/**
 * Counts the requests whose first mail is planned, by the hour in which they were
 * accepted, with the sum over their ids that ticket-service makes of those that it
 * accepted. An hour is counted again for six days, for events may come late.
 */
@Component
class NotifiedRequests implements Measurement {

	@Override
	public String name() {
		return "requests";
	}

	@Override
	public int hoursBack() {
		return 6 * 24;
	}

	/**
	 * A request whose first mail is planned again, such as to another address, is the
	 * same.
	 */
	@Override
	public String arrived() {
		return """
				select date_trunc('hour', submitted_at, 'UTC') as hour, 0 as mark, count(*) as total, 0 as missed,
				       sum(('x' || left(md5(ticket_id::text), 8))::bit(32)::bigint) as figure
				  from span join notice on created_at >= since and created_at < until and submitted_at is not null
				 where ticket_id is not null
				   and not exists (select from notice as earlier
				                    where earlier.ticket_id = notice.ticket_id and earlier.role = 'requester'
				                      and earlier.submitted_at is not null
				                      and (earlier.created_at, earlier.id) < (notice.created_at, notice.id))
				 group by 1
				""";
	}

}
