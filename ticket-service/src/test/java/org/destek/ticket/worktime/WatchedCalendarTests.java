package org.destek.ticket.worktime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.destek.ticket.office.OfficeFolder;
import org.destek.ticket.office.WatchedFile;
import org.destek.ticket.office.WatchedFileFixture;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedCalendarTests {

	private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T09:30:00Z");

	@TempDir
	private Path folder;

	@Test
	void closesTheOfficeOnAHolidayThatIsAddedWhileItRuns() throws IOException {
		String hours = "hours: {tuesday: [09:00-17:00]}";
		Path file = Files.writeString(this.folder.resolve("calendar.yml"), hours);
		CalendarConfiguration configuration = new CalendarConfiguration();
		CalendarProperties own = new CalendarProperties(file.toString(), ZoneId.of("Europe/Istanbul"));
		WatchedFile<WorkingCalendar> watched = configuration.calendarFile(own, new OfficeFolder(""));
		WorkingCalendar calendar = configuration.workingCalendar(watched, own);
		assertThat(calendar.isOpen(TUESDAY_NOON)).isTrue();
		Files.writeString(file, hours + "\nholidays: [{name: Snow, on: 2026-11-24}]");
		WatchedFileFixture.look(watched);
		assertThat(calendar.isOpen(TUESDAY_NOON)).isFalse();
	}

}
