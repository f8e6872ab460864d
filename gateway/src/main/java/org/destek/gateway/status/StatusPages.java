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

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.gateway.institution.Institution;
import org.destek.gateway.status.ServiceStatus.Level;
import org.destek.gateway.status.StatusPage.Row;
import org.destek.gateway.status.StatusPage.Service;
import org.destek.gateway.status.promise.LatencyTarget;
import org.destek.gateway.status.promise.Promise;
import org.destek.gateway.status.promise.PromiseReport;
import org.destek.gateway.status.promise.PromiseState;
import org.destek.gateway.status.promise.TimeSeries;

/** Puts the status into a reader's words and pictures. */
@Component
class StatusPages {

	private final StatusFormatter formatter;

	private final DayPlots days;

	private final HourPlots hours;

	private final Institution institution;

	private final Clock clock;

	StatusPages(StatusFormatter formatter, DayPlots days, HourPlots hours, Institution institution, Clock clock) {
		this.formatter = formatter;
		this.days = days;
		this.hours = hours;
		this.institution = institution;
		this.clock = clock;
	}

	StatusPage page(SystemStatus status, PromiseReport report, Locale language) {
		TimeSeries requests = report.requests();
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
		return (at != null) ? this.formatter.text(language, "system.counted", this.formatter.moment(at, language))
				: null;
	}

	private static String look(SystemStatus status, PromiseReport report) {
		if (!status.takesRequests() || count(report, PromiseState.BROKEN) > 0) {
			return "wrong";
		}
		return (status.overall() == Level.UP && count(report, PromiseState.LATE) == 0) ? "ok" : "warn";
	}

	private String heading(SystemStatus status, PromiseReport report, Locale language) {
		if (!status.takesRequests()) {
			return this.formatter.text(language, "system.down");
		}
		int all = report.promises().size();
		if (count(report, PromiseState.KEPT) == all) {
			return this.formatter.text(language, "system.promises.all");
		}
		String counts = Arrays.stream(PromiseState.values())
			.filter((state) -> count(report, state) > 0)
			.map((state) -> this.formatter.text(language, "system.promises." + state.word(), count(report, state)))
			.collect(Collectors.joining(", "));
		return this.formatter.text(language, "system.promises.count", all, counts);
	}

	private static long count(PromiseReport report, PromiseState state) {
		return report.promises().stream().filter((promise) -> promise.state() == state).count();
	}

	private String text(SystemStatus status, Locale language) {
		Figures figures = status.figures();
		if (status.takesRequests() && figures.mailServerAway()) {
			return this.formatter.text(language, "system.mail-away", waiting(figures));
		}
		return this.formatter.text(language, "system." + status.overall().word() + ".text");
	}

	private static long waiting(Figures figures) {
		return (figures.noticesWaiting() != null) ? figures.noticesWaiting() : 0;
	}

	private List<StatusPage.Number> numbers(Figures figures, PromiseReport report, Locale language) {
		Instant unanswered = figures.oldestUnansweredRequest();
		String none = this.formatter.text(language,
				(figures.openRequests() != null) ? "system.none" : "system.unknown");
		return List.of(number("today", figures.requestsToday(), language),
				number("lost", report.requestsLost(), language), oldestNotice(figures, language),
				new StatusPage.Number((unanswered != null) ? elapsed(unanswered, language) : none,
						this.formatter.text(language, "system.unanswered")));
	}

	private StatusPage.Number number(String name, @Nullable Long value, Locale language) {
		return new StatusPage.Number(
				(value != null) ? this.formatter.text(language, "system.number", value)
						: this.formatter.text(language, "system.unknown"),
				this.formatter.text(language, "system." + name));
	}

	private StatusPage.Number oldestNotice(Figures figures, Locale language) {
		Long seconds = figures.oldestWaitingNotice();
		return new StatusPage.Number(wait(seconds, language), this.formatter.text(language, "system.notice"));
	}

	private String wait(@Nullable Long seconds, Locale language) {
		if (seconds == null) {
			return this.formatter.text(language, "system.unknown");
		}
		return (seconds != 0) ? this.formatter.length(Duration.ofSeconds(seconds), language)
				: this.formatter.text(language, "system.none");
	}

	private String elapsed(Instant since, Locale language) {
		return this.formatter.length(Duration.between(since, this.clock.instant()), language);
	}

	private Row row(Promise promise, Locale language) {
		Instant since = promise.since();
		return new Row(promise.name(), promise.state().word(), this.formatter.format(promise.message(), language),
				(since != null) ? this.formatter.forHowLong(since, language) : null,
				(since != null) ? this.formatter.when(since, language) : null, plot(promise, language));
	}

	private @Nullable Plot plot(Promise promise, Locale language) {
		TimeSeries series = promise.series();
		Instant now = this.clock.instant();
		if (series == null) {
			return null;
		}
		LatencyTarget target = promise.target();
		return (target != null) ? this.hours.times(series, target, promise.state().word(), now, language)
				: this.days.of(series, LocalDate.ofInstant(now, this.institution.timeZone()), language);
	}

	private Service service(Map.Entry<String, ServiceStatus> each, Figures figures, Locale language) {
		boolean mail = each.getKey().equals("notification") && figures.mailServerAway();
		String state = (mail && each.getValue().status() == Level.DEGRADED) ? "mail-away"
				: each.getValue().status().word();
		return new Service(each.getKey(), this.formatter.text(language, "system.service." + state),
				each.getValue().atLeast() ? this.formatter.forAtLeast(each.getValue().since(), language)
						: this.formatter.forHowLong(each.getValue().since(), language));
	}

}
