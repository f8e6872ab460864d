package org.destek.ticket.worktime;

import java.time.Clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Tells alert rules whether the office works, holidays included: silence at night is no
 * news.
 */
@Component
class OfficeHoursGauge {

	OfficeHoursGauge(WorkingCalendar calendar, Clock clock, MeterRegistry meters) {
		Gauge.builder("destek.office.open", calendar, (it) -> it.isOpen(clock.instant()) ? 1 : 0)
			.description("Whether the office is open by its calendar")
			.strongReference(true)
			.register(meters);
	}

}
