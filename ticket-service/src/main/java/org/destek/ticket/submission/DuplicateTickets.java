package org.destek.ticket.submission;

import org.springframework.stereotype.Component;

import org.destek.foundation.measurement.Measurement;

/**
 * Counts duplicates. Every ticket belongs to one idempotency key or one mail; a ticket
 * that neither belongs to is a second one. The figure counts repeats that got the ticket
 * of the first.
 */
@Component
class DuplicateTickets implements Measurement {

	static final String REPEATED = "repeated";

	@Override
	public String name() {
		return "one-intent";
	}

	/**
	 * Its {@code offset 0} lets the inner queries be made for each new ticket; without it
	 * all keys that there are would be read.
	 */
	@Override
	public String arrived() {
		return """
				select date_trunc('hour', submitted_at, 'UTC') as hour, 0 as mark, count(*) as total,
				       count(*) filter (where not meant) as missed, 0 as figure
				  from span cross join lateral (
				       select submitted_at, (select count(*) from idempotency_key where ticket_id = ticket.id and made is null)
				                + (select count(*) from message where ticket_id = ticket.id and mail_id is not null) > 0 as meant
				         from ticket where submitted_at >= since and submitted_at < until
				       offset 0) as intents
				 group by 1
				""";
	}

	@Override
	public String standing() {
		return """
				select counted.hour, 0 as mark, 0 as total, 0 as missed, count as figure
				  from hours join counted_hour as counted on counted.hour = hours.hour and what = 'repeated'
				""";
	}

}
