package org.destek.ticket.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The figures of a period.
 *
 * @param from its first day
 * @param to its last day
 * @param countedAt when they were counted
 * @param complete whether tickets of before there was a report are all measured
 * @param previousRequests how many requests came in the period before
 * @param total all of them
 * @param topics by topic, most requests first
 * @param units by unit, most first; rare ones are not named
 * @param channels by the way they came
 * @param days requests of each day on which there were some
 * @param hours requests of each hour of the day, from midnight on
 * @param people by who answered first; null for who leads nobody
 */
public record Report(LocalDate from, LocalDate to, Instant countedAt, boolean complete, long previousRequests,
		Figures total, List<TopicFigures> topics, List<Named> units, List<Named> channels, List<Day> days,
		List<Long> hours, @Nullable List<Person> people) {

	/** The day with most requests; empty when there were none. */
	public Optional<Day> busiest() {
		return this.days.stream().max(Comparator.comparingLong(Day::requests));
	}

	/**
	 * What is counted of requests.
	 *
	 * @param requests how many there were
	 * @param waiting how many have had no answer and still wait for one
	 * @param open how many are not solved
	 * @param reopened how many were reopened
	 * @param answer how long the first answer took
	 * @param solution how long the solution took
	 * @param satisfaction what requesters said
	 */
	public record Figures(long requests, long waiting, long open, long reopened, Times answer, Times solution,
			Satisfactions satisfaction) {
	}

	/**
	 * A time in working minutes, estimated with what still waits.
	 *
	 * @param half within which half were done; null when too few or too many wait to tell
	 * @param most within which nine of ten were
	 */
	public record Times(@Nullable Long half, @Nullable Long most) {
	}

	/**
	 * A topic.
	 *
	 * @param slug its slug
	 * @param name what people call it
	 * @param targetMinutes the working time in which the office wants to answer; null for
	 * a topic of the past
	 * @param inTarget percent of the requests that are answered in it; null when too few
	 * @param figures its figures
	 */
	public record TopicFigures(String slug, String name, @Nullable Long targetMinutes, @Nullable Long inTarget,
			Figures figures) {
	}

	/** Something by its name, and its requests. */
	public record Named(String name, long requests) {
	}

	/** A day and its requests. */
	public record Day(LocalDate day, long requests) {
	}

	/**
	 * What one of the office answered first.
	 *
	 * @param name what they are called
	 * @param answered how many
	 * @param solved how many of them are solved
	 * @param reopened how many of them were reopened
	 * @param half working minutes within which half of them were answered
	 */
	public record Person(String name, long answered, long solved, long reopened, long half) {
	}

	/**
	 * What requesters said when they were asked whether their problem was solved.
	 *
	 * @param yes how many said yes
	 * @param partly how many said partly
	 * @param no how many said no
	 */
	public record Satisfactions(long yes, long partly, long no) {

		static final Satisfactions NONE = new Satisfactions(0, 0, 0);

		Satisfactions plus(Satisfactions other) {
			return new Satisfactions(this.yes + other.yes, this.partly + other.partly, this.no + other.no);
		}

	}

}
