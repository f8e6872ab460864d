package org.destek.ticket.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.destek.ticket.report.Report.Figures;
import org.destek.ticket.report.Report.Times;
import org.destek.ticket.report.ReportCounts.ReportedWait;

import static org.assertj.core.api.Assertions.assertThat;

class TopicTimesTests {

	private static final Instant SINCE = Instant.parse("2026-11-02T09:00:00Z");

	private final TopicTimes times = new TopicTimes();

	/**
	 * Answered after 60 (3), solved without an answer after 90 (2), waiting for 120 (1).
	 */
	@Test
	void letWhatWasSolvedWithoutAnAnswerWaitUntilThen() {
		this.times.add(wait(60, 200, 3), 0);
		this.times.add(wait(null, 90, 2), 0);
		this.times.add(wait(null, null, 1), 120);
		assertThat(this.times.answers().number()).isEqualTo(6);
		assertThat(this.times.answers().within(0.5)).hasValue(60);
		assertThat(this.times.answers().within(0.51)).isEmpty();
		assertThat(this.times.solutions().within(1 / 3.0)).hasValue(90);
		assertThat(this.times.solutions().within(0.5)).hasValue(200);
	}

	/** Answered after 60, and unsolved for 500. */
	@Test
	void letWhatWasAnsweredAndIsOpenWaitForItsSolutionAlone() {
		this.times.add(wait(60, null, 1), 500);
		assertThat(this.times.answers().within(1)).hasValue(60);
		assertThat(this.times.solutions().within(0.01)).isEmpty();
	}

	@Test
	void sayNothingOfTooFew() {
		this.times.add(wait(60, 200, 4), 0);
		assertThat(figures().answer()).isEqualTo(new Times(null, null));
		assertThat(ReportFigures.inTarget(this.times.answers(), 60L)).isNull();
		this.times.add(wait(60, 200, 1), 0);
		assertThat(figures().answer()).isEqualTo(new Times(60L, null));
		this.times.add(wait(90, 200, 5), 0);
		assertThat(figures().answer()).isEqualTo(new Times(60L, 90L));
		assertThat(figures().solution()).isEqualTo(new Times(200L, 200L));
	}

	/** Two of three are 66.7 percent, which is not 67. */
	@Test
	void neverRoundTheTargetUp() {
		this.times.add(wait(60, 200, 6), 0);
		this.times.add(wait(61, 200, 3), 0);
		assertThat(ReportFigures.inTarget(this.times.answers(), 60L)).isEqualTo(66);
		assertThat(ReportFigures.inTarget(this.times.answers(), 61L)).isEqualTo(100);
		assertThat(ReportFigures.inTarget(this.times.answers(), null)).isNull();
	}

	private Figures figures() {
		return ReportFigures.of(ReportFigures.none(), this.times);
	}

	private static ReportedWait wait(@Nullable Integer answer, @Nullable Integer solution, long requests) {
		return new ReportedWait("staj", answer, solution, (solution != null) ? null : SINCE, null, requests);
	}

}
