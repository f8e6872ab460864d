package org.destek.ticket.submission;

import org.destek.measurement.Measurement;

import org.springframework.stereotype.Component;

/**
 * Looks for doubles: every ticket is the only one of its idempotency key or of its mail,
 * so one that neither stands for is a second one. The figure counts repeats that got the
 * ticket of the first.
 */
@Component
class OneTicketAnIntent implements Measurement {

	static final String REPEATED = "repeated";

	@Override
	public String name() {
		return "one-intent";
	}

	/**
	 * Its {@code offset 0} lets the inner query be made for one hour, not for all; with
	 * {@code exists} for {@code count}, all keys that there are would be read.
	 */
	@Override
	public String counts() {
		return """
				select hour, count(id) as total, count(id) filter (where not meant) as missed,
				       coalesce((select sum(count) from counted_hour as counted
				                  where counted.hour = hours.hour and what = 'repeated'), 0) as figure
				  from hours left join lateral (
				       select id, (select count(*) from idempotency_key where ticket_id = ticket.id and made is null)
				                + (select count(*) from message where ticket_id = ticket.id and mail_id is not null) > 0 as meant
				         from ticket where submitted_at >= hour and submitted_at < hour + interval '1 hour'
				       offset 0) as intents on true
				 group by hour
				""";
	}

}
