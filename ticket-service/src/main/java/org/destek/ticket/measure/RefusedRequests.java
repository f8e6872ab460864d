package org.destek.ticket.measure;

import org.springframework.stereotype.Component;

import org.destek.foundation.measurement.Measurement;

/**
 * Counts what the gateway's limits refused; missed is what somebody was refused for what
 * others behind the same address did.
 */
@Component
class RefusedRequests implements Measurement {

	static final String REFUSED = "refused";

	static final int OWN_DOING = 0;

	static final int SHARED_ADDRESS = 1;

	@Override
	public String name() {
		return "shut-out";
	}

	@Override
	public String standing() {
		return """
				select counted.hour, 0 as mark, count as total, case when mark = 1 then count else 0 end as missed, 0 as figure
				  from hours join counted_hour as counted on counted.hour = hours.hour and what = 'refused'
				""";
	}

}
