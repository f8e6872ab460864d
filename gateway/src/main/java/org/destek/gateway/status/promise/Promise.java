package org.destek.gateway.status.promise;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A promise and how it stands.
 *
 * @param since when it began to stand so; null when nothing is known
 * @param said what was counted
 * @param series what its plot shows; null when there is nothing to show
 * @param pace of a promise of time; null for the others
 */
public record Promise(String name, State state, @Nullable Instant since, @JsonIgnore Said said,
		@JsonIgnore @Nullable Series series, @JsonIgnore @Nullable Pace pace) {

	/** The same, since another moment. */
	Promise since(Instant moment) {
		return new Promise(this.name, this.state, moment, this.said, this.series, this.pace);
	}

	static Promise notMeasurable(String name, String why, @Nullable Instant since) {
		return new Promise(name, State.NOT_MEASURABLE, since, Said.of(why), null, null);
	}

}
