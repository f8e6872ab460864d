package org.destek.gateway.status.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Half past two in the afternoon; days begin at midnight UTC. */
class PromisesTests {

	private static final Instant NOW = Instant.parse("2026-11-23T14:30:00Z");

	private static final Instant HOUR = Instant.parse("2026-11-23T14:00:00Z");

	private static final Instant TODAY = Instant.parse("2026-11-23T00:00:00Z");

	private static final Instant FIRST = TODAY.minus(Duration.ofDays(40));

	@Test
	void isKeptSinceTheFirstHourThatWasCountedWhenNothingWasEverMissed() {
		Promise promise = judged("one-intent", series(quiet(), days(Map.of())));
		assertThat(promise.state()).isEqualTo(State.KEPT);
		assertThat(promise.since()).isEqualTo(FIRST.plus(Duration.ofHours(1)));
	}

	@Test
	void wasNothingBeforeTheFirstStart() {
		Instant started = NOW.minus(Duration.ofMinutes(4));
		Series first = new Series(HOUR, List.of(new Slot(HOUR, 3, 0, 0)), List.of(new Slot(TODAY, 3, 0, 0)));
		Series missed = new Series(HOUR, List.of(new Slot(HOUR, 3, 3, 0)), List.of(new Slot(TODAY, 3, 3, 0)));
		Measures counted = new Measures(NOW, Map.of("one-intent", first, "accepted-fast", missed));
		PromiseReport report = PromiseReport
			.of(new Evidence(counted, counted, 0, Duration.ZERO, null, started, 0, List.of(), NOW));
		assertThat(report.promises()).filteredOn((each) -> each.since() != null && each.series() != null)
			.hasSize(2)
			.allSatisfy((each) -> assertThat(each.since()).isEqualTo(started));
		assertThat(named("accepted-fast", report).state()).isEqualTo(State.BROKEN);
	}

	@Test
	void isNotKeptWhileTheDayThatItsSentenceSpeaksOfWasNot() {
		List<Slot> hours = quiet();
		hours.set(10, hour(10, 100, 40, 900));
		Promise promise = judged("accepted-fast", series(hours, days(Map.of())));
		assertThat(promise.state()).isEqualTo(State.LATE);
		assertThat(promise.since()).isEqualTo(hours.get(10).from());
	}

	@Test
	void saysOfNothingThatItWasMissedBesideAPromiseThatIsKept() {
		Promise promise = judged("one-intent", series(quiet(), days(Map.of(21, 1L))));
		assertThat(promise.state()).isEqualTo(State.KEPT);
		assertThat(promise.said().figures()).last().isEqualTo(0L);
	}

	@Test
	void whatIsLostStaysLostLongerThanTheHoursReachBack() {
		List<Slot> same = hours(hour(20, 3, 0, 77));
		List<Slot> told = days(Map.of());
		told.set(10, new Slot(told.get(10).from(), 49, 0, 0));
		PromiseReport report = PromiseReport.of(evidence(Map.of("requests", series(same, days(Map.of()))),
				Map.of("requests", series(same, told)), Duration.ZERO));
		assertThat(report.requestsLost()).isOne();
		assertThat(named("not-lost", report).state()).isEqualTo(State.BROKEN);
		assertThat(named("not-lost", report).since()).isEqualTo(TODAY.minus(Duration.ofDays(30)));
	}

	@Test
	void isKeptSinceTheEndOfTheLastDayOnWhichItWasNot() {
		Promise promise = judged("one-intent", series(quiet(), days(Map.of(21, 1L, 30, 1L))));
		assertThat(promise.state()).isEqualTo(State.KEPT);
		assertThat(promise.since()).isEqualTo(TODAY.minus(Duration.ofDays(20)));
	}

	@Test
	void isBrokenForADayAfterItWasNotKept() {
		List<Slot> hours = quiet();
		hours.set(10, hour(10, 5, 1, 0));
		Promise promise = judged("one-intent", series(hours, days(Map.of(0, 1L))));
		assertThat(promise.state()).isEqualTo(State.BROKEN);
		assertThat(promise.since()).isEqualTo(hours.get(10).from());
	}

	@Test
	void wasBrokenLongerThanTheHoursReachBack() {
		List<Slot> hours = new ArrayList<>();
		for (int at = 0; at < 24; at++) {
			hours.add(hour(at, 5, 1, 0));
		}
		Promise promise = judged("one-intent", series(hours, days(Map.of(0, 14L, 1, 24L, 2, 24L))));
		assertThat(promise.since()).isEqualTo(TODAY.minus(Duration.ofDays(2)));
	}

	@Test
	void toleratesOneInAHundredWhereATimeIsPromised() {
		List<Slot> hours = quiet();
		hours.set(23, hour(23, 100, 1, 700));
		assertThat(judged("accepted-fast", series(hours, days(Map.of()))).state()).isEqualTo(State.KEPT);
		hours.set(22, hour(22, 100, 2, 700));
		hours.set(23, hour(23, 100, 2, 700));
		Promise late = judged("accepted-fast", series(hours, days(Map.of())));
		assertThat(late.state()).isEqualTo(State.LATE);
		assertThat(late.since()).isEqualTo(HOUR.minus(Duration.ofHours(1)));
		hours.set(23, hour(23, 100, 51, 700));
		assertThat(judged("accepted-fast", series(hours, days(Map.of()))).state()).isEqualTo(State.BROKEN);
	}

	@Test
	void aNoticeThatWaitsIsLateAndAfterAnHourTheyAreBroken() {
		Map<String, Series> notices = Map.of("notice-fast", series(quiet(), days(Map.of())));
		Promise late = promise("notice-fast", evidence(Map.of(), notices, Duration.ofMinutes(18)));
		assertThat(late.state()).isEqualTo(State.LATE);
		assertThat(late.since()).isEqualTo(NOW.minus(Duration.ofMinutes(18)));
		assertThat(promise("notice-fast", evidence(Map.of(), notices, Duration.ofMinutes(61))).state())
			.isEqualTo(State.BROKEN);
		assertThat(promise("notice-fast", evidence(Map.of(), notices, Duration.ofSeconds(4))).state())
			.isEqualTo(State.KEPT);
	}

	@Test
	void namesTheNoticesThatTheMailServerMayHave() {
		Measures notices = new Measures(NOW, Map.of("notice-once", series(quiet(), days(Map.of()))));
		Promise late = promise("notice-once",
				new Evidence(Measures.NONE, notices, 0, Duration.ZERO, null, null, 2, List.of("K7M-3XR-9TQ2"), NOW));
		assertThat(late.state()).isEqualTo(State.LATE);
		assertThat(late.said().figures()).contains(2L, "K7M-3XR-9TQ2");
	}

	@Test
	void cannotBeMeasuredByOldCountsOrNone() {
		Instant before = NOW.minus(Duration.ofMinutes(6));
		Measures old = new Measures(before, Map.of("one-intent", series(quiet(), days(Map.of()))));
		Promise promise = promise("one-intent",
				new Evidence(old, Measures.NONE, 0, Duration.ZERO, null, null, 0, List.of(), NOW));
		assertThat(promise.state()).isEqualTo(State.NOT_MEASURABLE);
		assertThat(promise.since()).isEqualTo(before);
		assertThat(promise("backup", evidence(Map.of(), Map.of(), Duration.ZERO)).since()).isNull();
		assertThat(promise("not-lost", evidence(Map.of(), Map.of(), Duration.ZERO)).state())
			.isEqualTo(State.NOT_MEASURABLE);
	}

	@Test
	void saysThatCountingHasBegunWhereAServiceAnswersAndHasNotCountedYet() {
		Measures none = new Measures(null, Map.of());
		Measures some = new Measures(NOW, Map.of("sealed-numbers", series(quiet(), days(Map.of()))));
		PromiseReport begins = PromiseReport
			.of(new Evidence(some, none, 0, Duration.ZERO, null, null, 0, List.of(), NOW));
		assertThat(named("identity-hidden", begins).state()).isEqualTo(State.NOT_MEASURABLE);
		assertThat(named("identity-hidden", begins).said().key()).isEqualTo("promise.beginning");
		assertThat(named("one-intent", begins).said().key()).isEqualTo("promise.uncounted");
		PromiseReport silent = PromiseReport
			.of(new Evidence(none, Measures.NONE, 0, Duration.ZERO, null, null, 0, List.of(), NOW));
		assertThat(named("identity-hidden", silent).said().key()).isEqualTo("promise.uncounted");
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
		Series empty = series(hours(), days(Map.of()));
		PromiseReport report = PromiseReport
			.of(new Evidence(new Measures(NOW, Map.of("accepted-fast", empty, "one-intent", empty)),
					new Measures(NOW, Map.of("notice-fast", empty)), 0, Duration.ZERO, newestRequest, null, 0,
					List.of(), NOW));
		return List.of(named("accepted-fast", report).said().key(), named("notice-fast", report).said().key());
	}

	@Test
	void isCountedUpToTheOlderOfTheLastCounts() {
		Instant older = NOW.minusSeconds(40);
		List<Slot> same = hours(hour(20, 3, 0, 77));
		PromiseReport report = PromiseReport
			.of(new Evidence(new Measures(NOW, Map.of("requests", series(same, days(Map.of())))),
					new Measures(older, Map.of("requests", series(same, days(Map.of())))), 0, Duration.ZERO, null, null,
					0, List.of(), NOW));
		assertThat(report.countedAt()).isEqualTo(older);
		assertThat(named("not-lost", report).said().figures()).last().isEqualTo(older.minusSeconds(60));
	}

	@Test
	void nothingIsLostWhenBothKnowTheSameRequests() {
		List<Slot> same = hours(hour(20, 3, 0, 77), hour(22, 2, 0, 55), hour(23, 1, 0, 9));
		PromiseReport report = reconciled(same, same);
		assertThat(named("not-lost", report).state()).isEqualTo(State.KEPT);
		assertThat(report.requestsLost()).isZero();
	}

	@Test
	void whatIsOnItsWayIsLateAndNotLost() {
		PromiseReport report = reconciled(hours(hour(22, 2, 0, 55), hour(23, 3, 0, 9)),
				hours(hour(22, 2, 0, 55), hour(23, 1, 0, 4)));
		assertThat(named("not-lost", report).state()).isEqualTo(State.LATE);
		assertThat(named("not-lost", report).said().figures()).containsExactly(2L);
		assertThat(report.requestsLost()).isZero();
	}

	@Test
	void whatLaterRequestsOvertookIsLost() {
		PromiseReport report = reconciled(hours(hour(20, 3, 0, 77), hour(22, 2, 0, 55)),
				hours(hour(20, 2, 0, 70), hour(22, 2, 0, 55)));
		assertThat(named("not-lost", report).state()).isEqualTo(State.BROKEN);
		assertThat(named("not-lost", report).since()).isEqualTo(HOUR.minus(Duration.ofHours(3)));
		assertThat(report.requestsLost()).isOne();
	}

	@Test
	void oneRequestInAnothersPlaceIsLostToo() {
		PromiseReport report = reconciled(hours(hour(20, 3, 0, 77), hour(22, 2, 0, 55)),
				hours(hour(20, 3, 0, 78), hour(22, 2, 0, 55)));
		assertThat(report.requestsLost()).isOne();
	}

	@Test
	void aBrokerThatIsAwayForHoursLosesNothing() {
		List<Slot> none = quiet();
		none.replaceAll((slot) -> new Slot(slot.from(), 0, 0, 0));
		PromiseReport report = reconciled(hours(hour(18, 3, 0, 77), hour(19, 4, 0, 8)), none);
		assertThat(named("not-lost", report).state()).isEqualTo(State.LATE);
		assertThat(report.requestsLost()).isZero();
	}

	private static PromiseReport reconciled(List<Slot> accepted, List<Slot> told) {
		return PromiseReport.of(evidence(Map.of("requests", series(accepted, days(Map.of()))),
				Map.of("requests", series(told, days(Map.of()))), Duration.ZERO));
	}

	private static Promise judged(String name, Series series) {
		return promise(name, evidence(Map.of(name, series), Map.of(), Duration.ZERO));
	}

	private static Promise promise(String name, Evidence evidence) {
		return named(name, PromiseReport.of(evidence));
	}

	private static Promise named(String name, PromiseReport report) {
		return report.promises().stream().filter((each) -> each.name().equals(name)).findFirst().orElseThrow();
	}

	private static Evidence evidence(Map<String, Series> tickets, Map<String, Series> notices, Duration waits) {
		return new Evidence(new Measures(NOW, tickets), new Measures(NOW, notices), 14, waits, null, null, 0, List.of(),
				NOW);
	}

	private static Series series(List<Slot> hours, List<Slot> days) {
		return new Series(FIRST, hours, days);
	}

	/** The last day, five things an hour and none of them missed. */
	private static List<Slot> quiet() {
		List<Slot> hours = new ArrayList<>();
		for (int at = 0; at < 24; at++) {
			hours.add(hour(at, 5, 0, 100));
		}
		return hours;
	}

	/** The last day with nothing in it but these. */
	private static List<Slot> hours(Slot... busy) {
		List<Slot> hours = quiet();
		hours.replaceAll((slot) -> Arrays.stream(busy)
			.filter((each) -> each.from().equals(slot.from()))
			.findFirst()
			.orElse(new Slot(slot.from(), 0, 0, 0)));
		return hours;
	}

	private static Slot hour(int at, long total, long missed, long figure) {
		return new Slot(HOUR.minus(Duration.ofHours(23L - at)), total, missed, figure);
	}

	/** Forty days; what was missed by how many days ago it was. */
	private static List<Slot> days(Map<Integer, Long> missed) {
		List<Slot> days = new ArrayList<>();
		for (int ago = 40; ago >= 0; ago--) {
			days.add(new Slot(TODAY.minus(Duration.ofDays(ago)), 50, missed.getOrDefault(ago, 0L), 0));
		}
		return days;
	}

}
