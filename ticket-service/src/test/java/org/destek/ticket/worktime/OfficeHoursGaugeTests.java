package org.destek.ticket.worktime;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.destek.ticket.SettableClock;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeHoursGaugeTests {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final SettableClock clock = new SettableClock();

	@Test
	void isOneWhileTheOfficeIsOpen() {
		WorkingCalendar calendar = CalendarFile.read("calendar.yml", "hours: {tuesday: [09:00-12:00]}",
				SettableClock.OFFICE);
		new OfficeHoursGauge(calendar, this.clock, this.meters);

		assertThat(at(0, "08:59")).isZero();
		assertThat(at(0, "09:00")).isEqualTo(1);
		assertThat(at(1, "09:00")).isZero();
	}

	private double at(int days, String time) {
		this.clock.set(days, time);
		return this.meters.get("destek.office.open").gauge().value();
	}

}
