package org.destek.gateway.status;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What {@code status.html} draws, all in words.
 *
 * @param look of what stands at the top: {@code ok}, {@code warn} or {@code wrong}
 * @param heading how many promises are kept, or that no request can be sent
 * @param text how things are, in a sentence or two
 * @param numbers the four that an office looks at first
 * @param counted up to when the promises were counted; null before the first count
 * @param requests those of the last day by the hour; null when nobody counted
 */
public record StatusPage(String look, String heading, String text, List<Number> numbers, List<Row> promises,
		@Nullable String counted, @Nullable Plot requests, List<Service> services) {

	/**
	 * A number and what it counts.
	 */
	public record Number(String value, String name) {
	}

	/**
	 * A promise.
	 *
	 * @param name {@code promise.<name>} is its text
	 * @param state {@code kept}, {@code late}, {@code broken} or {@code not-measurable}
	 * @param sentence its figures in a sentence
	 * @param forHowLong null when nothing is known
	 * @param since null when nothing is known
	 * @param plot null when there is nothing to show
	 */
	public record Row(String name, String state, String sentence, @Nullable String forHowLong, @Nullable String since,
			@Nullable Plot plot) {
	}

	/**
	 * A service.
	 *
	 * @param name {@code system.service.<name>} is its text
	 */
	public record Service(String name, String state, String forHowLong) {
	}

}
