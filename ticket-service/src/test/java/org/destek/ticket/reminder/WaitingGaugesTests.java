package org.destek.ticket.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.ticket.RunningDesk;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingGaugesTests extends RunningDesk {

	@Autowired
	private WaitingGauges gauges;

	@Autowired
	private MeterRegistry meters;

	@Test
	void showsHowLongTheOldestWaitsAndHowManyWaitTooLong() {
		this.database.sql("update ticket set status = 'closed', waiting_since = null where topic = 'laboratuvar'")
			.then()
			.block();
		aLabTicket();
		this.time.set(0, "12:30");
		aLabTicket();
		this.time.set(1, "11:30");
		this.gauges.count().block();
		assertThat(value("destek.tickets.oldest.unanswered")).isEqualTo(510);
		assertThat(value("destek.tickets.overdue")).isEqualTo(1);
	}

	private double value(String gauge) {
		return this.meters.get(gauge).tag("topic", "laboratuvar").gauge().value();
	}

}
