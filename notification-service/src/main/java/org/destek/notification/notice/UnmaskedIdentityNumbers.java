package org.destek.notification.notice;

import java.time.Duration;

import org.springframework.stereotype.Component;

import org.destek.foundation.measurement.Measurement;

/** Reads what mails say, and counts those in which a valid identity number lies open. */
@Component
class UnmaskedIdentityNumbers implements Measurement {

	@Override
	public String name() {
		return "mail-texts";
	}

	@Override
	public String arrived() {
		return """
				select date_trunc('hour', not_before, 'UTC') as hour, 0 as mark, count(*) as total,
				       count(*) filter (where holds_identity_number(content::text)) as missed, 0 as figure
				  from span join notice on not_before >= since and not_before < until
				 where content is not null
				 group by 1
				""";
	}

	/** Its time is taken inside its transaction. */
	@Override
	public Duration settling() {
		return Duration.ofSeconds(10);
	}

	/** Each text is read once: that takes a hundred times as long as to count it. */
	@Override
	public boolean countsUnsettled() {
		return false;
	}

}
