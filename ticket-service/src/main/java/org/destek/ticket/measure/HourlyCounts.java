package org.destek.ticket.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.foundation.measurement.PendingCounts;

/**
 * Counts what leaves no row of its own: in memory first, and with each round of counting
 * into the row that all copies share. What a copy saw since, when it is killed, is lost.
 */
@Component
public class HourlyCounts implements PendingCounts {

	private final CountedHours hours;

	private final Map<Count, LongAdder> sums = new ConcurrentHashMap<>();

	private final AtomicReference<Instant> forgottenIn = new AtomicReference<>(Instant.MIN);

	HourlyCounts(CountedHours hours) {
		this.hours = hours;
	}

	/**
	 * Counts.
	 * @param what a word
	 * @param mark which of its kinds
	 * @param number how many; the marks are few, so memory is bounded
	 */
	public void add(String what, int mark, long number) {
		this.sums.computeIfAbsent(new Count(what, mark), (count) -> new LongAdder()).add(number);
	}

	@Override
	public Mono<Void> store(Instant now) {
		Instant hour = now.truncatedTo(ChronoUnit.HOURS);
		return Flux.fromIterable(this.sums.keySet().stream().sorted().toList())
			.concatMap((count) -> store(count, hour))
			.then(Mono.defer(() -> forgetOnceAnHour(hour)));
	}

	private Mono<Void> forgetOnceAnHour(Instant hour) {
		return hour.equals(this.forgottenIn.get()) ? Mono.empty()
				: this.hours.forget(hour).then(Mono.fromRunnable(() -> this.forgottenIn.set(hour)));
	}

	private Mono<Long> store(Count count, Instant hour) {
		long number = this.sums.getOrDefault(count, new LongAdder()).sumThenReset();
		return (number == 0) ? Mono.empty()
				: this.hours.add(count, hour, number).doOnError((failure) -> add(count.what(), count.mark(), number));
	}

	/**
	 * What is counted; stored in one order, so that two copies never wait for each other.
	 */
	record Count(String what, int mark) implements Comparable<Count> {

		@Override
		public int compareTo(Count other) {
			int byWhat = this.what.compareTo(other.what);
			return (byWhat != 0) ? byWhat : Integer.compare(this.mark, other.mark);
		}

	}

}
