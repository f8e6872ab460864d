package org.destek.ticket.privacy;

import org.destek.measurement.Measurement;

import org.springframework.stereotype.Component;

/** Looks whether an identity number was stored in the clear. */
@Component
class SealedNumbers implements Measurement {

	@Override
	public String name() {
		return "sealed-numbers";
	}

	@Override
	public String counts() {
		return """
				select hour, count(ticket_id) as total,
				       count(ticket_id) filter (where encode(ciphertext, 'escape') ~ '[1-9][0-9]{10}') as missed, 0 as figure
				  from hours left join national_id on created_at >= hour and created_at < hour + interval '1 hour'
				 group by hour
				""";
	}

}
