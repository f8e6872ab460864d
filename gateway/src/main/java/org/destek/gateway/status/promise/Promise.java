package org.destek.gateway.status.promise;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A promise and how it stands.
 *
 * @param since when it began to stand so; null when nothing is known
 * @param message what was counted
 * @param series what its plot shows; null when there is nothing to show
 * @param target of a promise of time; null for the others
 */
public record Promise(String name, PromiseState state, @Nullable Instant since, @JsonIgnore StatusMessage message,
		@JsonIgnore @Nullable TimeSeries series, @JsonIgnore @Nullable LatencyTarget target) {

	/** The same, since another moment. */
	Promise since(Instant moment) {
		return new Promise(this.name, this.state, moment, this.message, this.series, this.target);
	}

	static Promise notMeasurable(String name, String why, @Nullable Instant since) {
		return new Promise(name, PromiseState.NOT_MEASURABLE, since, StatusMessage.of(why), null, null);
	}

}
