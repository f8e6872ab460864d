package org.destek.ticket.reminder;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.topic.TopicsFixture;
import org.destek.ticket.worktime.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingGaugesTests extends RunningDesk {

	@Autowired
	private WaitingGauges gauges;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private WaitingTickets waiting;

	@Autowired
	private WorkingCalendar calendar;

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

	@Test
	void countsATopicThatJoinsTheFileLater() {
		AtomicReference<Topics> inForce = new AtomicReference<>(new Topics(List.of(), List.of()));
		MeterRegistry own = new SimpleMeterRegistry();
		WaitingGauges following = new WaitingGauges(this.waiting, TopicsFixture.following(inForce::get), this.calendar,
				this.time, own);
		assertThat(own.find("destek.tickets.overdue").gauges()).isEmpty();
		inForce.set(TopicsFixture.office());
		following.count().block();
		assertThat(own.find("destek.tickets.overdue").tag("topic", "staj").gauges()).hasSize(1);
	}

	private double value(String gauge) {
		return this.meters.get(gauge).tag("topic", "laboratuvar").gauge().value();
	}

}
