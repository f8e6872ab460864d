package org.destek.gateway.status.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the requests that ticket-service accepted with those whose events
 * notification-service consumed: hour by hour, by number and by the sum over their ids.
 * What is missing is on its way until requests of half an hour later arrive, or a day has
 * passed; then it is lost.
 *
 * @param told what notification-service knows, the missing ones as missed
 */
record Reconciliation(TimeSeries told, Instant arrivedUntil, Instant now) {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration OVERTAKEN = Duration.ofMinutes(30);

	private static final Duration PATIENCE = Duration.ofHours(24);

	/** So new ones are not compared: they may be on their way to be counted. */
	static final Duration UNDER_WAY = Duration.ofMinutes(1);

	/** Later than that nothing more is counted into an hour. */
	private static final Duration SETTLED = Duration.ofMinutes(5);

	static Reconciliation of(TimeSeries accepted, TimeSeries told, Instant now) {
		Instant begin = accepted.first().isAfter(told.first()) ? accepted.first() : told.first();
		Instant firstDay = accepted.first().equals(told.first()) ? Instant.EPOCH : begin;
		List<TimeBucket> hours = compared(accepted.hours(), told.hours(), HOUR, begin, now);
		List<TimeBucket> days = compared(accepted.days(), told.days(), DAY, firstDay, now);
		Instant arrived = told.hours()
			.stream()
			.filter((bucket) -> bucket.total() > 0)
			.map(TimeBucket::from)
			.reduce(Instant.EPOCH, (one, other) -> other);
		return new Reconciliation(new TimeSeries(begin, hours, withToday(days, accepted, hours)), arrived, now);
	}

	/** Whether what is missing in an hour will not come any more. */
	Predicate<TimeBucket> lost() {
		return (hour) -> hour.missed() > 0 && (!hour.from().plus(HOUR).plus(OVERTAKEN).isAfter(this.arrivedUntil)
				|| hour.from().isBefore(this.now.minus(PATIENCE)));
	}

	/** Since when something is lost; it stays lost as long as it is counted so. */
	Optional<Instant> lostSince() {
		Instant covered = this.told.hours().get(0).from();
		return Stream
			.concat(this.told.days()
				.stream()
				.filter((day) -> day.missed() > 0)
				.filter((day) -> !day.from().plus(DAY).isAfter(covered)), this.told.hours().stream().filter(lost()))
			.map(TimeBucket::from)
			.min(Comparator.naturalOrder());
	}

	/** How many are missing and may still come. */
	long onTheirWay() {
		return this.told.hours().stream().filter(lost().negate()).mapToLong(TimeBucket::missed).sum();
	}

	/** How many are lost, of all that were ever compared. */
	long lostInAll() {
		return Math.max(0, this.told.sum().missed() - onTheirWay());
	}

	private static List<TimeBucket> withToday(List<TimeBucket> days, TimeSeries accepted, List<TimeBucket> hours) {
		Instant midnight = accepted.days().get(accepted.days().size() - 1).from();
		TimeBucket today = hours.stream()
			.filter((hour) -> !hour.from().isBefore(midnight))
			.reduce(new TimeBucket(midnight, 0, 0, 0), TimeBucket::plus);
		return Stream.concat(days.stream().filter((day) -> day.from().isBefore(midnight)), Stream.of(today)).toList();
	}

	private static List<TimeBucket> compared(List<TimeBucket> accepted, List<TimeBucket> told, Duration length,
			Instant begin, Instant now) {
		Map<Instant, TimeBucket> known = told.stream().collect(Collectors.toMap(TimeBucket::from, Function.identity()));
		return accepted.stream()
			.filter((bucket) -> known.containsKey(bucket.from()) && !bucket.from().isBefore(begin))
			.map((bucket) -> compared(bucket, known.getOrDefault(bucket.from(), TimeBucket.NONE),
					bucket.from().plus(length).plus(SETTLED).isBefore(now)))
			.toList();
	}

	private static TimeBucket compared(TimeBucket accepted, TimeBucket told, boolean settled) {
		long fewer = Math.max(0, accepted.total() - told.total());
		boolean others = settled && accepted.figure() != told.figure();
		return new TimeBucket(accepted.from(), accepted.total(), (fewer == 0 && others) ? 1 : fewer, 0);
	}

}
