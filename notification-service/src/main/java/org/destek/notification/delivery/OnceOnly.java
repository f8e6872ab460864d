package org.destek.notification.delivery;

import org.springframework.stereotype.Component;

import org.destek.measurement.Measurement;

/**
 * Counts the notices that the mail server took; missed are those that it took twice and
 * those that were given up though no server had said no, or where it never said. The
 * figure counts those that one said no to: the mailbox's affair, of which the office is
 * told.
 */
@Component
class OnceOnly implements Measurement {

	@Override
	public String name() {
		return "notice-once";
	}

	/**
	 * Without its {@code offset 0} the inner query is made for all attempts there ever
	 * were: seven seconds where it takes milliseconds.
	 */
	@Override
	public String counts() {
		return """
				select hour, count(notice_id) filter (where outcome = 'sent') as total,
				       count(notice_id) filter (where earlier > 0 or (given_up and smtp_code is null)) as missed,
				       count(notice_id) filter (where given_up and smtp_code is not null) as figure
				  from hours left join lateral (
				       select notice_id, outcome, smtp_code,
				              (select count(*) from delivery_attempt as other where other.notice_id = attempt.notice_id
				                  and other.id < attempt.id and other.outcome = 'sent' and attempt.outcome = 'sent') as earlier,
				              status in ('failed', 'unknown') and not exists (select from delivery_attempt as later
				                  where later.notice_id = attempt.notice_id and later.id > attempt.id) as given_up
				         from delivery_attempt as attempt join notice on notice.id = attempt.notice_id
				        where at >= hour and at < hour + interval '1 hour'
				       offset 0) as attempts on true
				 group by hour
				""";
	}

}
