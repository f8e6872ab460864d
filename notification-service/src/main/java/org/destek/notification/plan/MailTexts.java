package org.destek.notification.plan;

import org.springframework.stereotype.Component;

import org.destek.measurement.Measurement;

/** Reads what mails say, and counts those in which a valid identity number lies open. */
@Component
class MailTexts implements Measurement {

	@Override
	public String name() {
		return "mail-texts";
	}

	@Override
	public String counts() {
		return """
				select hour, count(id) as total, count(id) filter (where holds_identity_number(content::text)) as missed,
				       0 as figure
				  from hours left join notice on not_before >= hour and not_before < hour + interval '1 hour'
				       and content is not null
				 group by hour
				""";
	}

}
