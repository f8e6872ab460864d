package org.destek.notification.delivery.monitoring;

import org.springframework.stereotype.Component;

import org.destek.foundation.measurement.Measurement;

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

	/** Times of ten seconds and more are kept in seconds: there are not many of them. */
	@Override
	public String arrived() {
		return """
				select date_trunc('hour', not_before, 'UTC') as hour,
				       case when took < interval '10 seconds' then round(extract(epoch from took) * 1000)
				            else ceil(extract(epoch from took)) * 1000 end::integer as mark,
				       count(*) as total, count(*) filter (where took > interval '5 seconds') as missed, 0 as figure
				  from span cross join lateral (
				       select not_before, sent_at - not_before as took from notice
				        where sent_at >= since and sent_at < until) as sent
				 group by 1, 2
				""";
	}

	@Override
	public String standing() {
		return """
				select date_trunc('hour', not_before, 'UTC') as hour,
				       ceil(extract(epoch from :now - not_before) * 1000)::integer as mark, count(*) as total,
				       count(*) as missed, 0 as figure
				  from notice
				 where status in ('waiting', 'sending') and not_before >= (select min(hour) from hours)
				   and not_before < :now - interval '5 seconds'
				 group by 1, 2
				""";
	}

	@Override
	public String figure() {
		return "min(mark) filter (where so_far >= 0.99 * in_all)";
	}

}
