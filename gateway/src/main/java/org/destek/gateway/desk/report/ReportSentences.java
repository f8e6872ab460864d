package org.destek.gateway.desk.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.gateway.backend.desk.report.DeskReport;
import org.destek.gateway.backend.desk.report.DeskReport.Day;
import org.destek.gateway.backend.desk.report.DeskReport.Figures;
import org.destek.gateway.backend.desk.report.DeskReport.Satisfactions;
import org.destek.gateway.backend.desk.report.DeskReport.Times;
import org.destek.gateway.backend.desk.report.DeskReport.TopicFigures;

/** Says in sentences what a report has to say, for who reads no plots. */
@Component
class ReportSentences {

	/** Percent of fewer answers would say more than they know. */
	private static final long MIN_FOR_PERCENT = 5;

	private static final int PERCENT = 100;

	private final ReportWords words;

	ReportSentences(ReportWords words) {
		this.words = words;
	}

	/** The whole period, the most important first. */
	List<String> of(DeskReport report, Locale language) {
		List<String> sentences = new ArrayList<>();
		Figures total = report.total();
		String period = this.words.period(report.from(), report.to(), language);
		sentences.add(this.words.say(language, "came", period, total.requests(), report.previousRequests()));
		if (total.requests() == 0) {
			return sentences;
		}
		sentences.add(times(total.answer(), "answered", language));
		sentences.add(this.words.say(language, "solved", total.requests() - total.open()) + " "
				+ times(total.solution(), "solution", language));
		sentences.add(this.words.say(language, "open", total.open(), total.waiting(), total.reopened()));
		report.days()
			.stream()
			.max(Comparator.comparingLong(Day::requests))
			.ifPresent((busiest) -> sentences
				.add(this.words.say(language, "busiest", this.words.day(busiest.day(), language), busiest.requests())));
		String satisfaction = satisfaction(total.satisfaction(), language);
		if (satisfaction != null) {
			sentences.add(satisfaction);
		}
		return sentences;
	}

	/** How many requests a topic had, and how long they took. */
	String of(Figures figures, Locale language) {
		return this.words.say(language, "topic", figures.requests(), figures.open(), figures.reopened()) + " "
				+ times(figures.answer(), "answered", language);
	}

	/** A topic's answers against its target; null when nobody can tell. */
	@Nullable String target(TopicFigures topic, Locale language) {
		Long minutes = topic.targetMinutes();
		Long percent = topic.inTarget();
		return (minutes != null && percent != null)
				? this.words.say(language, "target", this.words.time(minutes, language), percent) : null;
	}

	/** What requesters said; null when nobody did. */
	@Nullable String satisfaction(Satisfactions said, Locale language) {
		if (said.all() == 0) {
			return null;
		}
		String counts = this.words.say(language, "satisfaction", said.all(), said.yes(), said.partly(), said.no());
		return (said.all() < MIN_FOR_PERCENT) ? counts
				: counts + " " + this.words.say(language, "satisfaction.share", PERCENT * said.yes() / said.all());
	}

	private String times(Times times, String key, Locale language) {
		Long half = times.half();
		Long most = times.most();
		if (half == null) {
			return this.words.say(language, key + ".unknown");
		}
		String within = this.words.time(half, language);
		return (most != null) ? this.words.say(language, key + ".times", within, this.words.time(most, language))
				: this.words.say(language, key + ".half", within);
	}

}
