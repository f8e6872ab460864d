package org.destek.gateway.status.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The rules by which each promise is judged, in the order of the page. */
final class PromiseEvaluator {

	/** So much of a promised time's hour may take longer. */
	private static final int TOLERATED_PERCENT = 1;

	private static final int TOO_MANY_PERCENT = 50;

	private static final Duration NOTICE_LIMIT = Duration.ofSeconds(5);

	private static final Duration ACCEPTANCE_LIMIT = Duration.ofMillis(500);

	/** A notice that waits longer is no longer only late. */
	private static final Duration TOO_LONG = Duration.ofHours(1);

	private final PromiseInputs inputs;

	private final Optional<Reconciliation> reconciliation;

	PromiseEvaluator(PromiseInputs inputs, Optional<Reconciliation> reconciliation) {
		this.inputs = inputs;
		this.reconciliation = reconciliation;
	}

	List<Promise> evaluate() {
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
		Instant running = this.inputs.running();
		if (certain.isAfter(this.inputs.now())) {
			return (running == null || running.isBefore(promise.since())) ? promise : promise.since(running);
		}
		return promise.since(certain);
	}

	private Promise notLost() {
		return this.reconciliation.map(this::notLost)
			.orElseGet(() -> uncounted("not-lost", this.inputs.notices(), this.inputs.tickets()));
	}

	private Promise notLost(Reconciliation compared) {
		TimeBucket all = compared.told().sum();
		StatusMessage message = StatusMessage.of("promise.not-lost.said", all.total(), all.total() - all.missed(),
				all.missed(),
				Objects.requireNonNullElse(this.inputs.countedAt(), this.inputs.now()).minus(Reconciliation.UNDER_WAY));
		Optional<Instant> lost = compared.lostSince();
		if (lost.isPresent()) {
			return new Promise("not-lost", PromiseState.BROKEN, lost.get(), message, compared.told(), null);
		}
		if (compared.onTheirWay() > 0) {
			return new Promise("not-lost", PromiseState.LATE, compared.told().badSince(PromiseEvaluator::anyMissed),
					StatusMessage.of("promise.not-lost.late", compared.onTheirWay()), compared.told(), null);
		}
		return new Promise("not-lost", PromiseState.KEPT, compared.told().goodSince(PromiseEvaluator::anyMissed),
				message, compared.told(), null);
	}

	private Promise oneIntent() {
		return ticket("one-intent")
			.map((series) -> exact("one-intent", series,
					StatusMessage.of("promise.one-intent.said", series.sum().figure(), series.lastDay().missed())))
			.orElseGet(() -> uncounted("one-intent", this.inputs.tickets()));
	}

	private Promise noticeOnce() {
		return notice("notice-once").map(this::noticeOnce)
			.orElseGet(() -> uncounted("notice-once", this.inputs.notices()));
	}

	private Promise noticeOnce(TimeSeries series) {
		TimeBucket all = series.sum();
		if (this.inputs.unknown() == 0) {
			return exact("notice-once", series, StatusMessage.of("promise.notice-once.said", all.total(),
					series.lastDay().missed(), all.figure(), this.inputs.waiting()));
		}
		StatusMessage message = StatusMessage.of("promise.notice-once.unknown", all.total(), series.lastDay().missed(),
				all.figure(), this.inputs.waiting(), this.inputs.unknown(), String.join(", ", this.inputs.unknownOf()));
		Promise counted = exact("notice-once", series, message);
		return (counted.state() == PromiseState.BROKEN) ? counted
				: new Promise("notice-once", PromiseState.LATE, null, message, series, null);
	}

	private Promise noticeFast() {
		return notice("notice-fast").map(this::noticeFast)
			.orElseGet(() -> uncounted("notice-fast", this.inputs.notices()));
	}

	private Promise noticeFast(TimeSeries series) {
		Duration waited = this.inputs.oldestWaits();
		if (waited.compareTo(NOTICE_LIMIT) > 0) {
			PromiseState state = (waited.compareTo(TOO_LONG) > 0) ? PromiseState.BROKEN : PromiseState.LATE;
			return new Promise("notice-fast", state, this.inputs.now().minus(waited),
					StatusMessage.of("promise.notice-fast.waiting", waited, this.inputs.waiting()), series,
					new LatencyTarget(NOTICE_LIMIT, waited));
		}
		TimeBucket day = series.lastDay();
		return timed("notice-fast", series, NOTICE_LIMIT, (day.total() == 0) ? noNotice()
				: StatusMessage.of("promise.notice-fast.said", day.total(), day.total() - day.missed()));
	}

	private StatusMessage noNotice() {
		return StatusMessage
			.of(this.inputs.knowsOfRequests() ? "promise.notice-fast.behind" : "promise.notice-fast.none");
	}

	private Promise acceptedFast() {
		return ticket("accepted-fast")
			.map((series) -> timed("accepted-fast", series, ACCEPTANCE_LIMIT, accepted(series)))
			.orElseGet(() -> uncounted("accepted-fast", this.inputs.tickets()));
	}

	private StatusMessage accepted(TimeSeries series) {
		long slowest = series.hours().stream().mapToLong(TimeBucket::figure).max().orElse(0);
		if (series.lastDay().total() == 0) {
			return StatusMessage
				.of(this.inputs.countsAreBehind() ? "promise.accepted-fast.behind" : "promise.accepted-fast.none");
		}
		return StatusMessage.of("promise.accepted-fast.said", series.lastDay().total(), series.lastDay().missed(),
				Duration.ofMillis(slowest));
	}

	private Promise identityHidden() {
		Optional<TimeSeries> sealed = ticket("sealed-numbers");
		Optional<TimeSeries> texts = notice("mail-texts");
		if (sealed.isEmpty() || texts.isEmpty()) {
			return uncounted("identity-hidden", this.inputs.tickets(), this.inputs.notices());
		}
		TimeSeries both = sealed.get().and(texts.get());
		return exact("identity-hidden", both, StatusMessage.of("promise.identity-hidden.said",
				sealed.get().sum().total(), texts.get().sum().total(), both.lastDay().missed()));
	}

	private Promise nobodyShutOut() {
		return ticket("shut-out")
			.map((series) -> exact("nobody-shut-out", series,
					StatusMessage.of("promise.nobody-shut-out.said", series.lastDay().total(),
							series.lastDay().missed())))
			.orElseGet(() -> uncounted("nobody-shut-out", this.inputs.tickets()));
	}

	/**
	 * Kept as long as nothing at all was missed within a day; what the sentence says was
	 * missed is of the same day.
	 */
	private static Promise exact(String name, TimeSeries series, StatusMessage message) {
		boolean broken = series.lastDay().missed() > 0;
		return new Promise(name, broken ? PromiseState.BROKEN : PromiseState.KEPT,
				broken ? series.badSince(PromiseEvaluator::anyMissed) : series.goodSince(PromiseEvaluator::anyMissed),
				message, series, null);
	}

	/**
	 * Kept as long as 99 of 100 stay within the time, in this hour and in the day that
	 * the sentence speaks of.
	 */
	private static Promise timed(String name, TimeSeries series, Duration limit, StatusMessage message) {
		TimeBucket hour = series.lastHour();
		LatencyTarget target = new LatencyTarget(limit, Duration.ZERO);
		if (!tooMany(hour) && !tooMany(series.lastDay())) {
			return new Promise(name, PromiseState.KEPT, series.goodSince(PromiseEvaluator::tooMany), message, series,
					target);
		}
		PromiseState state = (mostly(hour) || mostly(series.lastDay())) ? PromiseState.BROKEN : PromiseState.LATE;
		return new Promise(name, state, series.badSince(PromiseEvaluator::tooMany), message, series, target);
	}

	private static boolean anyMissed(TimeBucket bucket) {
		return bucket.missed() > 0;
	}

	private static boolean mostly(TimeBucket bucket) {
		return bucket.missed() * 100 > bucket.total() * TOO_MANY_PERCENT;
	}

	private static boolean tooMany(TimeBucket bucket) {
		return bucket.missed() * 100 > bucket.total() * TOLERATED_PERCENT;
	}

	private Optional<TimeSeries> ticket(String name) {
		return this.inputs.tickets().series(name, this.inputs.now());
	}

	private Optional<TimeSeries> notice(String name) {
		return this.inputs.notices().series(name, this.inputs.now());
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
