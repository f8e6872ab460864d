package org.destek.gateway.status.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.gateway.status.promise.MeasureFixtures.FIRST;
import static org.destek.gateway.status.promise.MeasureFixtures.HOUR;
import static org.destek.gateway.status.promise.MeasureFixtures.NOW;
import static org.destek.gateway.status.promise.MeasureFixtures.TODAY;
import static org.destek.gateway.status.promise.MeasureFixtures.days;
import static org.destek.gateway.status.promise.MeasureFixtures.hour;
import static org.destek.gateway.status.promise.MeasureFixtures.hours;
import static org.destek.gateway.status.promise.MeasureFixtures.inputs;
import static org.destek.gateway.status.promise.MeasureFixtures.named;
import static org.destek.gateway.status.promise.MeasureFixtures.quiet;
import static org.destek.gateway.status.promise.MeasureFixtures.series;

/** Half past two in the afternoon; days begin at midnight UTC. */
class PromiseEvaluatorTests {

	@Test
	void isKeptSinceTheFirstHourThatWasCountedWhenNothingWasEverMissed() {
		Promise promise = judged("one-intent", series(quiet(), days(Map.of())));
		assertThat(promise.state()).isEqualTo(PromiseState.KEPT);
		assertThat(promise.since()).isEqualTo(FIRST.plus(Duration.ofHours(1)));
	}

	@Test
	void wasNothingBeforeTheFirstStart() {
		Instant started = NOW.minus(Duration.ofMinutes(4));
		TimeSeries first = new TimeSeries(HOUR, List.of(new TimeBucket(HOUR, 3, 0, 0)),
				List.of(new TimeBucket(TODAY, 3, 0, 0)));
		TimeSeries missed = new TimeSeries(HOUR, List.of(new TimeBucket(HOUR, 3, 3, 0)),
				List.of(new TimeBucket(TODAY, 3, 3, 0)));
		Measures counted = new Measures(NOW, Map.of("one-intent", first, "accepted-fast", missed));
		PromiseReport report = PromiseReport
			.of(new PromiseInputs(counted, counted, 0, Duration.ZERO, null, started, 0, List.of(), NOW));
		assertThat(report.promises()).filteredOn((each) -> each.since() != null && each.series() != null)
			.hasSize(2)
			.allSatisfy((each) -> assertThat(each.since()).isEqualTo(started));
		assertThat(named("accepted-fast", report).state()).isEqualTo(PromiseState.BROKEN);
	}

	@Test
	void isNotKeptWhileTheDayThatItsSentenceSpeaksOfWasNot() {
		List<TimeBucket> hours = quiet();
		hours.set(10, hour(10, 100, 40, 900));
		Promise promise = judged("accepted-fast", series(hours, days(Map.of())));
		assertThat(promise.state()).isEqualTo(PromiseState.LATE);
		assertThat(promise.since()).isEqualTo(hours.get(10).from());
	}

	@Test
	void saysOfNothingThatItWasMissedBesideAPromiseThatIsKept() {
		Promise promise = judged("one-intent", series(quiet(), days(Map.of(21, 1L))));
		assertThat(promise.state()).isEqualTo(PromiseState.KEPT);
		assertThat(promise.message().figures()).last().isEqualTo(0L);
	}

	@Test
	void isKeptSinceTheEndOfTheLastDayOnWhichItWasNot() {
		Promise promise = judged("one-intent", series(quiet(), days(Map.of(21, 1L, 30, 1L))));
		assertThat(promise.state()).isEqualTo(PromiseState.KEPT);
		assertThat(promise.since()).isEqualTo(TODAY.minus(Duration.ofDays(20)));
	}

	@Test
	void isBrokenForADayAfterItWasNotKept() {
		List<TimeBucket> hours = quiet();
		hours.set(10, hour(10, 5, 1, 0));
		Promise promise = judged("one-intent", series(hours, days(Map.of(0, 1L))));
		assertThat(promise.state()).isEqualTo(PromiseState.BROKEN);
		assertThat(promise.since()).isEqualTo(hours.get(10).from());
	}

	@Test
	void wasBrokenLongerThanTheHoursReachBack() {
		List<TimeBucket> hours = new ArrayList<>();
		for (int at = 0; at < 24; at++) {
			hours.add(hour(at, 5, 1, 0));
		}
		Promise promise = judged("one-intent", series(hours, days(Map.of(0, 14L, 1, 24L, 2, 24L))));
		assertThat(promise.since()).isEqualTo(TODAY.minus(Duration.ofDays(2)));
	}

	@Test
	void toleratesOneInAHundredWhereATimeIsPromised() {
		List<TimeBucket> hours = quiet();
		hours.set(23, hour(23, 100, 1, 700));
		assertThat(judged("accepted-fast", series(hours, days(Map.of()))).state()).isEqualTo(PromiseState.KEPT);
		hours.set(22, hour(22, 100, 2, 700));
		hours.set(23, hour(23, 100, 2, 700));
		Promise late = judged("accepted-fast", series(hours, days(Map.of())));
		assertThat(late.state()).isEqualTo(PromiseState.LATE);
		assertThat(late.since()).isEqualTo(HOUR.minus(Duration.ofHours(1)));
		hours.set(23, hour(23, 100, 51, 700));
		assertThat(judged("accepted-fast", series(hours, days(Map.of()))).state()).isEqualTo(PromiseState.BROKEN);
	}

	@Test
	void aNoticeThatWaitsIsLateAndAfterAnHourTheyAreBroken() {
		Map<String, TimeSeries> notices = Map.of("notice-fast", series(quiet(), days(Map.of())));
		Promise late = promise("notice-fast", inputs(Map.of(), notices, Duration.ofMinutes(18)));
		assertThat(late.state()).isEqualTo(PromiseState.LATE);
		assertThat(late.since()).isEqualTo(NOW.minus(Duration.ofMinutes(18)));
		assertThat(promise("notice-fast", inputs(Map.of(), notices, Duration.ofMinutes(61))).state())
			.isEqualTo(PromiseState.BROKEN);
		assertThat(promise("notice-fast", inputs(Map.of(), notices, Duration.ofSeconds(4))).state())
			.isEqualTo(PromiseState.KEPT);
	}

	@Test
	void namesTheNoticesThatTheMailServerMayHave() {
		Measures notices = new Measures(NOW, Map.of("notice-once", series(quiet(), days(Map.of()))));
		Promise late = promise("notice-once", new PromiseInputs(Measures.NONE, notices, 0, Duration.ZERO, null, null, 2,
				List.of("K7M-3XR-9TQ2"), NOW));
		assertThat(late.state()).isEqualTo(PromiseState.LATE);
		assertThat(late.message().figures()).contains(2L, "K7M-3XR-9TQ2");
	}

	@Test
	void cannotBeMeasuredByOldCountsOrNone() {
		Instant before = NOW.minus(Duration.ofMinutes(6));
		Measures old = new Measures(before, Map.of("one-intent", series(quiet(), days(Map.of()))));
		Promise promise = promise("one-intent",
				new PromiseInputs(old, Measures.NONE, 0, Duration.ZERO, null, null, 0, List.of(), NOW));
		assertThat(promise.state()).isEqualTo(PromiseState.NOT_MEASURABLE);
		assertThat(promise.since()).isEqualTo(before);
		assertThat(promise("backup", inputs(Map.of(), Map.of(), Duration.ZERO)).since()).isNull();
		assertThat(promise("not-lost", inputs(Map.of(), Map.of(), Duration.ZERO)).state())
			.isEqualTo(PromiseState.NOT_MEASURABLE);
	}

	@Test
	void saysThatCountingHasBegunWhereAServiceAnswersAndHasNotCountedYet() {
		Measures none = new Measures(null, Map.of());
		Measures some = new Measures(NOW, Map.of("sealed-numbers", series(quiet(), days(Map.of()))));
		PromiseReport begins = PromiseReport
			.of(new PromiseInputs(some, none, 0, Duration.ZERO, null, null, 0, List.of(), NOW));
		assertThat(named("identity-hidden", begins).state()).isEqualTo(PromiseState.NOT_MEASURABLE);
		assertThat(named("identity-hidden", begins).message().key()).isEqualTo("promise.beginning");
		assertThat(named("one-intent", begins).message().key()).isEqualTo("promise.uncounted");
		PromiseReport silent = PromiseReport
			.of(new PromiseInputs(none, Measures.NONE, 0, Duration.ZERO, null, null, 0, List.of(), NOW));
		assertThat(named("identity-hidden", silent).message().key()).isEqualTo("promise.uncounted");
		assertThat(silent.countedAt()).isNull();
	}

	@Test
	void whatAServiceCountedBeforeItsStartHoldsUntilItCountsAgain() {
		Measures before = new Measures(NOW, Map.of());
		Measures after = new Measures(NOW.plusSeconds(9), Map.of());
		assertThat(before.next(new Measures(null, Map.of()))).isEqualTo(before);
		assertThat(before.next(after)).isEqualTo(after);
		assertThat(Measures.NONE.next(new Measures(null, Map.of())).isBeginning()).isTrue();
	}

	@Test
	void speaksOfNoEmptyDayBesideARequestThatIsNotCountedYet() {
		assertThat(saidOfAnEmptyDay(NOW.plusSeconds(1))).containsExactly("promise.accepted-fast.behind",
				"promise.notice-fast.behind");
		assertThat(saidOfAnEmptyDay(NOW.minusSeconds(1))).containsExactly("promise.accepted-fast.none",
				"promise.notice-fast.behind");
		assertThat(saidOfAnEmptyDay(NOW.minus(Duration.ofHours(25)))).containsExactly("promise.accepted-fast.none",
				"promise.notice-fast.none");
		assertThat(saidOfAnEmptyDay(null)).containsExactly("promise.accepted-fast.none", "promise.notice-fast.none");
	}

	private static List<String> saidOfAnEmptyDay(Instant newestRequest) {
		TimeSeries empty = series(hours(), days(Map.of()));
		PromiseReport report = PromiseReport
			.of(new PromiseInputs(new Measures(NOW, Map.of("accepted-fast", empty, "one-intent", empty)),
					new Measures(NOW, Map.of("notice-fast", empty)), 0, Duration.ZERO, newestRequest, null, 0,
					List.of(), NOW));
		return List.of(named("accepted-fast", report).message().key(), named("notice-fast", report).message().key());
	}

	@Test
	void isCountedUpToTheOlderOfTheLastCounts() {
		Instant older = NOW.minusSeconds(40);
		List<TimeBucket> same = hours(hour(20, 3, 0, 77));
		PromiseReport report = PromiseReport
			.of(new PromiseInputs(new Measures(NOW, Map.of("requests", series(same, days(Map.of())))),
					new Measures(older, Map.of("requests", series(same, days(Map.of())))), 0, Duration.ZERO, null, null,
					0, List.of(), NOW));
		assertThat(report.countedAt()).isEqualTo(older);
		assertThat(named("not-lost", report).message().figures()).last().isEqualTo(older.minusSeconds(60));
	}

	private static Promise judged(String name, TimeSeries series) {
		return promise(name, inputs(Map.of(name, series), Map.of(), Duration.ZERO));
	}

	private static Promise promise(String name, PromiseInputs inputs) {
		return named(name, PromiseReport.of(inputs));
	}

}
