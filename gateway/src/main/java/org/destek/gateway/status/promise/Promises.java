package org.destek.gateway.status.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The rules by which each promise is judged, in the order of the page. */
final class Promises {

	/** So much of a promised time's hour may take longer. */
	private static final int TOLERATED_PERCENT = 1;

	private static final int TOO_MANY_PERCENT = 50;

	private static final Duration NOTICE_LIMIT = Duration.ofSeconds(5);

	private static final Duration ACCEPTANCE_LIMIT = Duration.ofMillis(500);

	/** A notice that waits longer is no longer only late. */
	private static final Duration TOO_LONG = Duration.ofHours(1);

	private final Evidence evidence;

	private final Optional<Reconciliation> reconciliation;

	Promises(Evidence evidence, Optional<Reconciliation> reconciliation) {
		this.evidence = evidence;
		this.reconciliation = reconciliation;
	}

	List<Promise> judged() {
		return Stream
			.of(notLost(), oneIntent(), noticeOnce(), noticeFast(), acceptedFast(), identityHidden(), nobodyShutOut(),
					Promise.notMeasurable("backup", "promise.backup.unmeasured", null))
			.map(this::sinceItWasCounted)
			.toList();
	}

	/**
	 * Nothing was so before the first start. That lies somewhere in the first hour that
	 * was counted: once the hour is over, its end is the first moment that is certain.
	 */
	private Promise sinceItWasCounted(Promise promise) {
		if (promise.since() == null || promise.series() == null) {
			return promise;
		}
		Instant certain = promise.series().first().plus(Duration.ofHours(1));
		if (!promise.since().isBefore(certain)) {
			return promise;
		}
		Instant running = this.evidence.running();
		if (certain.isAfter(this.evidence.now())) {
			return (running == null || running.isBefore(promise.since())) ? promise : promise.since(running);
		}
		return promise.since(certain);
	}

	private Promise notLost() {
		return this.reconciliation.map(this::notLost)
			.orElseGet(() -> uncounted("not-lost", this.evidence.notices(), this.evidence.tickets()));
	}

	private Promise notLost(Reconciliation compared) {
		Slot all = compared.told().sum();
		Said said = Said.of("promise.not-lost.said", all.total(), all.total() - all.missed(), all.missed(),
				Objects.requireNonNullElse(this.evidence.countedAt(), this.evidence.now())
					.minus(Reconciliation.UNDER_WAY));
		Optional<Instant> lost = compared.lostSince();
		if (lost.isPresent()) {
			return new Promise("not-lost", State.BROKEN, lost.get(), said, compared.told(), null);
		}
		if (compared.onTheirWay() > 0) {
			return new Promise("not-lost", State.LATE, compared.told().badSince(Promises::anyMissed),
					Said.of("promise.not-lost.late", compared.onTheirWay()), compared.told(), null);
		}
		return new Promise("not-lost", State.KEPT, compared.told().goodSince(Promises::anyMissed), said,
				compared.told(), null);
	}

	private Promise oneIntent() {
		return ticket("one-intent")
			.map((series) -> exact("one-intent", series,
					Said.of("promise.one-intent.said", series.sum().figure(), series.lastDay().missed())))
			.orElseGet(() -> uncounted("one-intent", this.evidence.tickets()));
	}

	private Promise noticeOnce() {
		return notice("notice-once").map(this::noticeOnce)
			.orElseGet(() -> uncounted("notice-once", this.evidence.notices()));
	}

	private Promise noticeOnce(Series series) {
		Slot all = series.sum();
		if (this.evidence.unknown() == 0) {
			return exact("notice-once", series, Said.of("promise.notice-once.said", all.total(),
					series.lastDay().missed(), all.figure(), this.evidence.waiting()));
		}
		Said said = Said.of("promise.notice-once.unknown", all.total(), series.lastDay().missed(), all.figure(),
				this.evidence.waiting(), this.evidence.unknown(), String.join(", ", this.evidence.unknownOf()));
		Promise counted = exact("notice-once", series, said);
		return (counted.state() == State.BROKEN) ? counted
				: new Promise("notice-once", State.LATE, null, said, series, null);
	}

	private Promise noticeFast() {
		return notice("notice-fast").map(this::noticeFast)
			.orElseGet(() -> uncounted("notice-fast", this.evidence.notices()));
	}

	private Promise noticeFast(Series series) {
		Duration waited = this.evidence.oldestWaits();
		if (waited.compareTo(NOTICE_LIMIT) > 0) {
			State state = (waited.compareTo(TOO_LONG) > 0) ? State.BROKEN : State.LATE;
			return new Promise("notice-fast", state, this.evidence.now().minus(waited),
					Said.of("promise.notice-fast.waiting", waited, this.evidence.waiting()), series,
					new Pace(NOTICE_LIMIT, waited));
		}
		Slot day = series.lastDay();
		return timed("notice-fast", series, NOTICE_LIMIT, (day.total() == 0) ? noNotice()
				: Said.of("promise.notice-fast.said", day.total(), day.total() - day.missed()));
	}

	private Said noNotice() {
		return Said.of(this.evidence.knowsOfRequests() ? "promise.notice-fast.behind" : "promise.notice-fast.none");
	}

	private Promise acceptedFast() {
		return ticket("accepted-fast")
			.map((series) -> timed("accepted-fast", series, ACCEPTANCE_LIMIT, accepted(series)))
			.orElseGet(() -> uncounted("accepted-fast", this.evidence.tickets()));
	}

	private Said accepted(Series series) {
		long slowest = series.hours().stream().mapToLong(Slot::figure).max().orElse(0);
		if (series.lastDay().total() == 0) {
			return Said
				.of(this.evidence.countsAreBehind() ? "promise.accepted-fast.behind" : "promise.accepted-fast.none");
		}
		return Said.of("promise.accepted-fast.said", series.lastDay().total(), series.lastDay().missed(),
				Duration.ofMillis(slowest));
	}

	private Promise identityHidden() {
		Optional<Series> sealed = ticket("sealed-numbers");
		Optional<Series> texts = notice("mail-texts");
		if (sealed.isEmpty() || texts.isEmpty()) {
			return uncounted("identity-hidden", this.evidence.tickets(), this.evidence.notices());
		}
		Series both = sealed.get().and(texts.get());
		return exact("identity-hidden", both, Said.of("promise.identity-hidden.said", sealed.get().sum().total(),
				texts.get().sum().total(), both.lastDay().missed()));
	}

	private Promise nobodyShutOut() {
		return ticket("shut-out")
			.map((series) -> exact("nobody-shut-out", series,
					Said.of("promise.nobody-shut-out.said", series.lastDay().total(), series.lastDay().missed())))
			.orElseGet(() -> uncounted("nobody-shut-out", this.evidence.tickets()));
	}

	/**
	 * Kept as long as nothing at all was missed within a day; what the sentence says was
	 * missed is of the same day.
	 */
	private static Promise exact(String name, Series series, Said said) {
		boolean broken = series.lastDay().missed() > 0;
		return new Promise(name, broken ? State.BROKEN : State.KEPT,
				broken ? series.badSince(Promises::anyMissed) : series.goodSince(Promises::anyMissed), said, series,
				null);
	}

	/**
	 * Kept as long as 99 of 100 stay within the time, in this hour and in the day that
	 * the sentence speaks of.
	 */
	private static Promise timed(String name, Series series, Duration limit, Said said) {
		Slot hour = series.lastHour();
		Pace pace = new Pace(limit, Duration.ZERO);
		if (!tooMany(hour) && !tooMany(series.lastDay())) {
			return new Promise(name, State.KEPT, series.goodSince(Promises::tooMany), said, series, pace);
		}
		State state = (mostly(hour) || mostly(series.lastDay())) ? State.BROKEN : State.LATE;
		return new Promise(name, state, series.badSince(Promises::tooMany), said, series, pace);
	}

	private static boolean anyMissed(Slot slot) {
		return slot.missed() > 0;
	}

	private static boolean mostly(Slot slot) {
		return slot.missed() * 100 > slot.total() * TOO_MANY_PERCENT;
	}

	private static boolean tooMany(Slot slot) {
		return slot.missed() * 100 > slot.total() * TOLERATED_PERCENT;
	}

	private Optional<Series> ticket(String name) {
		return this.evidence.tickets().series(name, this.evidence.now());
	}

	private Optional<Series> notice(String name) {
		return this.evidence.notices().series(name, this.evidence.now());
	}

	/**
	 * Nobody counts, since the older of the last counts; or nobody has counted yet.
	 */
	private static Promise uncounted(String name, Measures... who) {
		List<Measures> all = List.of(who);
		boolean silent = all.stream().anyMatch((each) -> each == Measures.NONE);
		boolean beginning = !silent && all.stream().anyMatch(Measures::isBeginning);
		return Promise.notMeasurable(name, beginning ? "promise.beginning" : "promise.uncounted", oldest(all));
	}

	private static @Nullable Instant oldest(List<Measures> who) {
		return who.stream().anyMatch((each) -> each.at() == null) ? null
				: who.stream().map(Measures::at).min(Instant::compareTo).orElse(null);
	}

}
