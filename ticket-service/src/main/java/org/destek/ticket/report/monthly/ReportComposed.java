package org.destek.ticket.report.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.event.Recipient;
import org.destek.ticket.report.Report;
import org.destek.ticket.report.Report.Figures;
import org.destek.ticket.report.Report.TopicFigures;
import org.destek.ticket.topic.NamedTopic;
import org.destek.ticket.topic.Topics;

/**
 * Published when figures of a period are made for one of the office.
 *
 * @param recipient who is told
 * @param from the first day
 * @param to the last day
 * @param previousRequests how many requests came in the period before
 * @param total all figures
 * @param topics by topic, most requests first
 * @param busiest the day with most requests; null when there were none
 * @param composedAt when they were counted
 */
record ReportComposed(Recipient recipient, LocalDate from, LocalDate to, long previousRequests, Figures total,
		List<Topic> topics, Report.@Nullable Day busiest, Instant composedAt) {

	static final String TYPE = "report-composed.v1";

	/** What a mail can hold. */
	private static final int MAX_TOPICS = 50;

	static ReportComposed of(Report report, Recipient recipient, Topics topics) {
		return new ReportComposed(recipient, report.from(), report.to(), report.previousRequests(), report.total(),
				report.topics().stream().limit(MAX_TOPICS).map((each) -> Topic.of(each, topics)).toList(),
				report.busiest().orElse(null), report.countedAt());
	}

	/**
	 * A topic's figures.
	 *
	 * @param topic the topic
	 * @param targetMinutes the time to answer; null for a topic of the past
	 * @param inTarget percent that are answered in it; null when too few
	 * @param figures its figures
	 */
	record Topic(NamedTopic topic, @Nullable Long targetMinutes, @Nullable Long inTarget, Figures figures) {

		static Topic of(TopicFigures figures, Topics topics) {
			return new Topic(topics.named(figures.slug()), figures.targetMinutes(), figures.inTarget(),
					figures.figures());
		}

	}

}
