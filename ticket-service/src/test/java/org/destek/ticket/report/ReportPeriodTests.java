package org.destek.ticket.report;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReportPeriodTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-01, 2026-11-30, 2026-10-01, 2026-10-31", "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
			"2026-01-01, 2026-12-31, 2025-01-01, 2025-12-31", "2026-11-05, 2026-11-07, 2026-11-02, 2026-11-04",
			"2026-11-01, 2026-11-01, 2026-10-31, 2026-10-31" })
	void isComparedWithAsManyMonthsOrDays(LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
		assertThat(new ReportPeriod(from, to).before()).isEqualTo(new ReportPeriod(first, last));
	}

	@ParameterizedTest
	@CsvSource({ "2024-01-01, 2024-12-31, false", "2024-01-01, 2025-01-01, true", "2026-11-01, 2026-11-01, false" })
	void isAYearAtMost(LocalDate from, LocalDate to, boolean tooLong) {
		assertThat(new ReportPeriod(from, to).isTooLong()).isEqualTo(tooLong);
	}

}
