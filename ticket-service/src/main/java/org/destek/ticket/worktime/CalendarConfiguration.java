package org.destek.ticket.worktime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the calendar once, at start. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

	@Bean
	WorkingCalendar workingCalendar(CalendarProperties properties) {
		String path = properties.file();
		return CalendarFile.read(CalendarFile.KIND.nameOf(path), CalendarFile.KIND.text(path), properties.timeZone());
	}

}
