package org.destek.gateway.status.promise;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.gateway.status.promise.MeasureFixtures.HOUR;
import static org.destek.gateway.status.promise.MeasureFixtures.TODAY;
import static org.destek.gateway.status.promise.MeasureFixtures.days;
import static org.destek.gateway.status.promise.MeasureFixtures.hour;
import static org.destek.gateway.status.promise.MeasureFixtures.hours;
import static org.destek.gateway.status.promise.MeasureFixtures.inputs;
import static org.destek.gateway.status.promise.MeasureFixtures.named;
import static org.destek.gateway.status.promise.MeasureFixtures.quiet;
import static org.destek.gateway.status.promise.MeasureFixtures.series;

/** Requests that one service accepted and the other was told of. */
class ReconciliationTests {

	@Test
	void whatIsLostStaysLostLongerThanTheHoursReachBack() {
		List<TimeBucket> same = hours(hour(20, 3, 0, 77));
		List<TimeBucket> told = days(Map.of());
		told.set(10, new TimeBucket(told.get(10).from(), 49, 0, 0));
		PromiseReport report = PromiseReport.of(inputs(Map.of("requests", series(same, days(Map.of()))),
				Map.of("requests", series(same, told)), Duration.ZERO));
		assertThat(report.requestsLost()).isOne();
		assertThat(named("not-lost", report).state()).isEqualTo(PromiseState.BROKEN);
		assertThat(named("not-lost", report).since()).isEqualTo(TODAY.minus(Duration.ofDays(30)));
	}

	@Test
	void nothingIsLostWhenBothKnowTheSameRequests() {
		List<TimeBucket> same = hours(hour(20, 3, 0, 77), hour(22, 2, 0, 55), hour(23, 1, 0, 9));
		PromiseReport report = reconciled(same, same);
		assertThat(named("not-lost", report).state()).isEqualTo(PromiseState.KEPT);
		assertThat(report.requestsLost()).isZero();
	}

	@Test
	void whatIsOnItsWayIsLateAndNotLost() {
		PromiseReport report = reconciled(hours(hour(22, 2, 0, 55), hour(23, 3, 0, 9)),
				hours(hour(22, 2, 0, 55), hour(23, 1, 0, 4)));
		assertThat(named("not-lost", report).state()).isEqualTo(PromiseState.LATE);
		assertThat(named("not-lost", report).message().figures()).containsExactly(2L);
		assertThat(report.requestsLost()).isZero();
	}

	@Test
	void whatLaterRequestsOvertookIsLost() {
		PromiseReport report = reconciled(hours(hour(20, 3, 0, 77), hour(22, 2, 0, 55)),
				hours(hour(20, 2, 0, 70), hour(22, 2, 0, 55)));
		assertThat(named("not-lost", report).state()).isEqualTo(PromiseState.BROKEN);
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
		List<TimeBucket> none = quiet();
		none.replaceAll((bucket) -> new TimeBucket(bucket.from(), 0, 0, 0));
		PromiseReport report = reconciled(hours(hour(18, 3, 0, 77), hour(19, 4, 0, 8)), none);
		assertThat(named("not-lost", report).state()).isEqualTo(PromiseState.LATE);
		assertThat(report.requestsLost()).isZero();
	}

	private static PromiseReport reconciled(List<TimeBucket> accepted, List<TimeBucket> told) {
		return PromiseReport.of(inputs(Map.of("requests", series(accepted, days(Map.of()))),
				Map.of("requests", series(told, days(Map.of()))), Duration.ZERO));
	}

}
