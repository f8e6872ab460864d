package org.destek.ticket.privacy;

import org.springframework.stereotype.Component;

import org.destek.foundation.measurement.Measurement;

/** Looks whether an identity number was stored in the clear. */
@Component
class CleartextNationalIds implements Measurement {

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
