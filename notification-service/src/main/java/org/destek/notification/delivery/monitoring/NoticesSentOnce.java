package org.destek.notification.delivery.monitoring;

import org.springframework.stereotype.Component;

import org.destek.foundation.measurement.Measurement;

/**
 * Counts the notices that the mail server took; missed are those that it took twice and
 * those that were given up though no server had said no, or where it never said. The
 * figure counts those that one said no to: the mailbox's affair, of which the office is
 * told.
 */
@Component
class NoticesSentOnce implements Measurement {

	@Override
	public String name() {
		return "notice-once";
	}

	@Override
	public String arrived() {
		return """
				select date_trunc('hour', at, 'UTC') as hour, 0 as mark, count(*) as total,
				       count(*) filter (where exists (
				           select from delivery_attempt as other where other.notice_id = attempt.notice_id
				              and other.id < attempt.id and other.outcome = 'sent')) as missed, 0 as figure
				  from span join delivery_attempt as attempt on at >= since and at < until and outcome = 'sent'
				 group by 1
				""";
	}

	/** What was given up may be tried once more. */
	@Override
	public String standing() {
		return """
				select date_trunc('hour', at, 'UTC') as hour, 0 as mark, 0 as total,
				       count(*) filter (where smtp_code is null) as missed, count(smtp_code) as figure
				  from delivery_attempt as attempt join notice on notice.id = notice_id
				 where outcome <> 'sent' and at >= (select min(hour) from hours) and status in ('failed', 'unknown')
				   and not exists (select from delivery_attempt as later
				                    where later.notice_id = attempt.notice_id and later.id > attempt.id)
				 group by 1
				""";
	}

}
