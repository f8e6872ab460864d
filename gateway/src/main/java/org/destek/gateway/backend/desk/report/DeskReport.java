package org.destek.gateway.backend.desk.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The figures of a period.
 *
 * @param complete false while requests of the past are still counted
 * @param previousRequests how many came in the period before, which is as long
 * @param topics most requests first
 * @param units most requests first; rare ones are not named
 * @param channels the ways that requests came by
 * @param days those on which there were some
 * @param hours of the day, from midnight on
 * @param people by who answered first; null for who leads nobody
 */
public record DeskReport(LocalDate from, LocalDate to, Instant countedAt, @Nullable Boolean complete,
		long previousRequests, Figures total, List<TopicFigures> topics, List<Named> units, List<Named> channels,
		List<Day> days, List<Long> hours, @Nullable List<Person> people) {

	public DeskReport {
		topics = (topics != null) ? List.copyOf(topics) : List.of();
		units = (units != null) ? List.copyOf(units) : List.of();
		channels = (channels != null) ? List.copyOf(channels) : List.of();
		days = (days != null) ? List.copyOf(days) : List.of();
		hours = (hours != null) ? List.copyOf(hours) : List.of();
	}

	/**
	 * What is counted of requests.
	 *
	 * @param waiting without an answer, and still waiting for one
	 * @param open not solved
	 */
	public record Figures(long requests, long waiting, long open, long reopened, Times answer, Times solution,
			Satisfactions satisfaction) {
	}

	/**
	 * Working minutes within which half, and nine of ten, were done; null where nobody
	 * can tell.
	 */
	public record Times(@Nullable Long half, @Nullable Long most) {
	}

	/** What requesters said when they were asked whether their problem was solved. */
	public record Satisfactions(long yes, long partly, long no) {

		public long all() {
			return this.yes + this.partly + this.no;
		}

	}

	/**
	 * A topic.
	 *
	 * @param targetMinutes in which the office wants to answer; null for one of the past
	 * @param inTarget percent; null when too few
	 */
	public record TopicFigures(String slug, String name, @Nullable Long targetMinutes, @Nullable Long inTarget,
			Figures figures) {
	}

	/** Something by its name. */
	public record Named(String name, long requests) {
	}

	/** A day. */
	public record Day(LocalDate day, long requests) {
	}

	/**
	 * What one of the office answered first.
	 *
	 * @param half working minutes within which half of them were answered
	 */
	public record Person(String name, long answered, long solved, long reopened, long half) {
	}

}
