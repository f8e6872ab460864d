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
public record Series(Instant first, List<Slot> hours, List<Slot> days) {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	/** All days in one. */
	Slot sum() {
		return this.days.stream().reduce(Slot.NONE, Slot::plus);
	}

	/** The last day in one. */
	Slot lastDay() {
		return this.hours.stream().reduce(Slot.NONE, Slot::plus);
	}

	Slot lastHour() {
		return this.hours.isEmpty() ? Slot.NONE : this.hours.get(this.hours.size() - 1);
	}

	/** The end of the last bad hour or day; the first hour when there was none. */
	Instant goodSince(Predicate<Slot> bad) {
		return last(this.hours, bad).map((hour) -> hour.from().plus(HOUR))
			.or(() -> last(this.days, bad).map((day) -> day.from().plus(DAY)))
			.orElse(this.first);
	}

	/** When what is bad now, or was last, began. */
	Instant badSince(Predicate<Slot> bad) {
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

	private Instant firstBadDay(Predicate<Slot> bad, Instant hour) {
		int at = this.days.size() - 1;
		while (at >= 0 && (this.days.get(at).from().isAfter(hour) || bad.test(this.days.get(at)))) {
			at--;
		}
		Instant day = (at + 1 < this.days.size()) ? this.days.get(at + 1).from() : hour;
		return day.isBefore(hour) ? day : hour;
	}

	/** Two measurements of one promise, where both were counted. */
	Series and(Series other) {
		Instant begin = Stream.of(this.first, other.first).max(Comparator.naturalOrder()).get();
		return new Series(begin, both(this.hours, other.hours), both(this.days, other.days));
	}

	private static List<Slot> both(List<Slot> some, List<Slot> others) {
		Map<Instant, Slot> byBeginning = others.stream().collect(Collectors.toMap(Slot::from, Function.identity()));
		return some.stream()
			.filter((slot) -> byBeginning.containsKey(slot.from()))
			.map((slot) -> slot.plus(byBeginning.getOrDefault(slot.from(), Slot.NONE)))
			.toList();
	}

	private static Optional<Slot> last(List<Slot> slots, Predicate<Slot> bad) {
		return slots.stream().filter(bad).reduce((first, second) -> second);
	}

}
