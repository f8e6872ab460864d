package org.destek.gateway.desk.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A report as its page says it.
 *
 * @param period which days, in words
 * @param query what is read
 * @param periods other periods
 * @param sentences what there is to know, the most important first
 * @param charts what is drawn; none when there were no requests
 * @param topics the topics, most requests first
 * @param tables names with their numbers: units, channels
 * @param people by who answered; null for who leads nobody
 * @param counted when it was counted, in words
 * @param partial whether requests of the past are still counted
 */
record ReportPage(String period, ReportQuery query, List<Period> periods, List<String> sentences, List<Chart> charts,
		List<TopicLine> topics, List<Table> tables, @Nullable List<PersonLine> people, String counted,
		boolean partial) {

	/** A period to go to. */
	record Period(String key, String address, boolean here) {
	}

	/**
	 * A topic.
	 *
	 * @param sentence its figures
	 * @param target its figures against its target; null when nobody can tell
	 * @param satisfaction what requesters said; null when nobody did
	 * @param bar how long half and most took; null when nobody can tell
	 */
	record TopicLine(String name, String sentence, @Nullable String target, @Nullable String satisfaction,
			@Nullable Bar bar) {
	}

	/**
	 * Half, most and target on a scale of 100.
	 *
	 * @param target null when there is none
	 */
	record Bar(double half, double most, @Nullable Double target) {
	}

	/** Names with their numbers. */
	record Table(String key, List<Line> lines) {
	}

	/** A name and its number. */
	record Line(String name, String number) {
	}

	/** What one of the office answered. */
	record PersonLine(String name, String sentence) {
	}

}
