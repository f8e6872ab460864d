package org.destek.ticket.worktime;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.destek.ticket.office.OfficeFolder;
import org.destek.ticket.office.WatchedFile;

/** Reads the calendar, whenever its file changes. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

	@Bean
	WatchedFile<WorkingCalendar> calendarFile(CalendarProperties own, OfficeFolder office) {
		return new WatchedFile<>(CalendarFile.KIND, () -> office.pathOf(CalendarFile.KIND, own.file()),
				(file, yaml) -> CalendarFile.read(file, yaml, own.timeZone()));
	}

	@Bean
	WorkingCalendar workingCalendar(WatchedFile<WorkingCalendar> file, CalendarProperties properties) {
		return WorkingCalendar.following(file, properties.timeZone());
	}

}
