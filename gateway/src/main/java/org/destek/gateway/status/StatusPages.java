package org.destek.gateway.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.destek.gateway.institution.Institution;
import org.destek.gateway.status.ServiceStatus.Level;
import org.destek.gateway.status.StatusPage.Row;
import org.destek.gateway.status.StatusPage.Service;
import org.destek.gateway.status.promise.Pace;
import org.destek.gateway.status.promise.Promise;
import org.destek.gateway.status.promise.PromiseReport;
import org.destek.gateway.status.promise.Series;
import org.destek.gateway.status.promise.State;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts the status into a reader's words and pictures. */
@Component
class StatusPages {

	private final StatusWords words;

	private final DayPlots days;

	private final HourPlots hours;

	private final Institution institution;

	private final Clock clock;

	StatusPages(StatusWords words, DayPlots days, HourPlots hours, Institution institution, Clock clock) {
		this.words = words;
		this.days = days;
		this.hours = hours;
		this.institution = institution;
		this.clock = clock;
	}

	StatusPage page(SystemStatus status, PromiseReport report, Locale language) {
		Series requests = report.requests();
		return new StatusPage(look(status, report), heading(status, report, language), text(status, language),
				numbers(status.figures(), report, language),
				report.promises().stream().map((promise) -> row(promise, language)).toList(), counted(report, language),
				(requests != null)
						? this.hours.counts(requests, report.countsAreBehind(), this.clock.instant(), language) : null,
				status.services()
					.entrySet()
					.stream()
					.map((each) -> service(each, status.figures(), language))
					.toList());
	}

	private @Nullable String counted(PromiseReport report, Locale language) {
		Instant at = report.countedAt();
		return (at != null) ? this.words.text(language, "system.counted", this.words.moment(at, language)) : null;
	}

	private static String look(SystemStatus status, PromiseReport report) {
		if (!status.takesRequests() || count(report, State.BROKEN) > 0) {
			return "wrong";
		}
		return (status.overall() == Level.UP && count(report, State.LATE) == 0) ? "ok" : "warn";
	}

	private String heading(SystemStatus status, PromiseReport report, Locale language) {
		if (!status.takesRequests()) {
			return this.words.text(language, "system.down");
		}
		int all = report.promises().size();
		if (count(report, State.KEPT) == all) {
			return this.words.text(language, "system.promises.all");
		}
		String counts = Arrays.stream(State.values())
			.filter((state) -> count(report, state) > 0)
			.map((state) -> this.words.text(language, "system.promises." + state.word(), count(report, state)))
			.collect(Collectors.joining(", "));
		return this.words.text(language, "system.promises.count", all, counts);
	}

	private static long count(PromiseReport report, State state) {
		return report.promises().stream().filter((promise) -> promise.state() == state).count();
	}

	private String text(SystemStatus status, Locale language) {
		Figures figures = status.figures();
		if (status.takesRequests() && figures.mailServerAway()) {
			return this.words.text(language, "system.mail-away", waiting(figures));
		}
		return this.words.text(language, "system." + status.overall().word() + ".text");
	}

	private static long waiting(Figures figures) {
		return (figures.noticesWaiting() != null) ? figures.noticesWaiting() : 0;
	}

	private List<StatusPage.Number> numbers(Figures figures, PromiseReport report, Locale language) {
		Instant unanswered = figures.oldestUnansweredRequest();
		String none = this.words.text(language, (figures.openRequests() != null) ? "system.none" : "system.unknown");
		return List.of(number("today", figures.requestsToday(), language),
				number("lost", report.requestsLost(), language), oldestNotice(figures, language),
				new StatusPage.Number((unanswered != null) ? elapsed(unanswered, language) : none,
						this.words.text(language, "system.unanswered")));
	}

	private StatusPage.Number number(String name, @Nullable Long value, Locale language) {
		return new StatusPage.Number((value != null) ? this.words.text(language, "system.number", value)
				: this.words.text(language, "system.unknown"), this.words.text(language, "system." + name));
	}

	private StatusPage.Number oldestNotice(Figures figures, Locale language) {
		Long seconds = figures.oldestWaitingNotice();
		String value = (seconds == null) ? this.words.text(language, "system.unknown") : (seconds == 0)
				? this.words.text(language, "system.none") : this.words.length(Duration.ofSeconds(seconds), language);
		return new StatusPage.Number(value, this.words.text(language, "system.notice"));
	}

	private String elapsed(Instant since, Locale language) {
		return this.words.length(Duration.between(since, this.clock.instant()), language);
	}

	private Row row(Promise promise, Locale language) {
		Instant since = promise.since();
		return new Row(promise.name(), promise.state().word(), this.words.say(promise.said(), language),
				(since != null) ? this.words.forHowLong(since, language) : null,
				(since != null) ? this.words.when(since, language) : null, plot(promise, language));
	}

	private @Nullable Plot plot(Promise promise, Locale language) {
		Series series = promise.series();
		Instant now = this.clock.instant();
		if (series == null) {
			return null;
		}
		Pace pace = promise.pace();
		return (pace != null) ? this.hours.times(series, pace, promise.state().word(), now, language)
				: this.days.of(series, LocalDate.ofInstant(now, this.institution.timeZone()), language);
	}

	private Service service(Map.Entry<String, ServiceStatus> each, Figures figures, Locale language) {
		boolean mail = each.getKey().equals("notification") && figures.mailServerAway();
		String state = mail && (each.getValue().status() == Level.DEGRADED) ? "mail-away"
				: each.getValue().status().word();
		return new Service(each.getKey(), this.words.text(language, "system.service." + state),
				each.getValue().atLeast() ? this.words.forAtLeast(each.getValue().since(), language)
						: this.words.forHowLong(each.getValue().since(), language));
	}

}
