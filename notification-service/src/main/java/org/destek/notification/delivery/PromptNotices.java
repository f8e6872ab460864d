package org.destek.notification.delivery;

import org.springframework.stereotype.Component;

import org.destek.measurement.Measurement;

/**
 * Counts the notices that the mail server had within five seconds after they were due,
 * and those that it had not. The figure is the time, in milliseconds, that 99 of 100
 * stayed within; what still waits counts for as long as it has.
 */
@Component
class PromptNotices implements Measurement {

	@Override
	public String name() {
		return "notice-fast";
	}

	@Override
	public String counts() {
		return """
				select hour, count(took) as total, count(took) filter (where took > interval '5 seconds') as missed,
				       coalesce(extract(epoch from percentile_disc(0.99) within group (order by took)) * 1000, 0) as figure
				  from hours left join lateral (
				       select coalesce(sent_at, :now) - not_before as took from notice
				        where not_before >= hour and not_before < least(hour + interval '1 hour', :now - interval '5 seconds')
				          and (sent_at is not null or status not in ('failed', 'unknown'))) as notices on true
				 group by hour
				""";
	}

}
