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
	public String arrived() {
		return """
				select date_trunc('hour', created_at, 'UTC') as hour, 0 as mark, count(*) as total,
				       count(*) filter (where encode(ciphertext, 'escape') ~ '[1-9][0-9]{10}') as missed, 0 as figure
				  from span join national_id on created_at >= since and created_at < until
				 group by 1
				""";
	}

}
