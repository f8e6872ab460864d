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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One measurement over time.
 *
 * @param first the first hour that was ever counted
 * @param hours the last day, the oldest first; an hour in which nobody counted is missing
 * @param days the last ninety days, the oldest first
 */
public record TimeSeries(Instant first, List<TimeBucket> hours, List<TimeBucket> days) {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	/** All days in one. */
	TimeBucket sum() {
		return this.days.stream().reduce(TimeBucket.NONE, TimeBucket::plus);
	}

	/** The last day in one. */
	TimeBucket lastDay() {
		return this.hours.stream().reduce(TimeBucket.NONE, TimeBucket::plus);
	}

	TimeBucket lastHour() {
		return this.hours.isEmpty() ? TimeBucket.NONE : this.hours.get(this.hours.size() - 1);
	}

	/** The end of the last bad hour or day; the first hour when there was none. */
	Instant goodSince(Predicate<TimeBucket> bad) {
		return last(this.hours, bad).map((hour) -> hour.from().plus(HOUR))
			.or(() -> last(this.days, bad).map((day) -> day.from().plus(DAY)))
			.orElse(this.first);
	}

	/** When what is bad now, or was last, began. */
	Instant badSince(Predicate<TimeBucket> bad) {
		int last = IntStream.range(0, this.hours.size())
			.filter((at) -> bad.test(this.hours.get(at)))
			.max()
			.orElseThrow(() -> new IllegalArgumentException("No hour is bad"));
		int begin = last;
		while (begin > 0 && bad.test(this.hours.get(begin - 1))) {
			begin--;
		}
		return (begin > 0) ? this.hours.get(begin).from() : firstBadDay(bad, this.hours.get(0).from());
	}

	private Instant firstBadDay(Predicate<TimeBucket> bad, Instant hour) {
		int at = this.days.size() - 1;
		while (at >= 0 && (this.days.get(at).from().isAfter(hour) || bad.test(this.days.get(at)))) {
			at--;
		}
		Instant day = (at + 1 < this.days.size()) ? this.days.get(at + 1).from() : hour;
		return day.isBefore(hour) ? day : hour;
	}

	/** Two measurements of one promise, where both were counted. */
	TimeSeries and(TimeSeries other) {
		Instant begin = Stream.of(this.first, other.first).max(Comparator.naturalOrder()).get();
		return new TimeSeries(begin, both(this.hours, other.hours), both(this.days, other.days));
	}

	private static List<TimeBucket> both(List<TimeBucket> some, List<TimeBucket> others) {
		Map<Instant, TimeBucket> byBeginning = others.stream()
			.collect(Collectors.toMap(TimeBucket::from, Function.identity()));
		return some.stream()
			.filter((bucket) -> byBeginning.containsKey(bucket.from()))
			.map((bucket) -> bucket.plus(byBeginning.getOrDefault(bucket.from(), TimeBucket.NONE)))
			.toList();
	}

	private static Optional<TimeBucket> last(List<TimeBucket> slots, Predicate<TimeBucket> bad) {
		return slots.stream().filter(bad).reduce((first, second) -> second);
	}

}
