package org.destek.gateway.status.promise;

import java.time.Instant;

/**
 * What a service counted in an hour or a day.
 *
 * @param from its beginning
 * @param total how many things
 * @param missed how many of them broke the promise
 * @param figure what else the measurement tells
 */
public record TimeBucket(Instant from, long total, long missed, long figure) {

	static final TimeBucket NONE = new TimeBucket(Instant.EPOCH, 0, 0, 0);

	TimeBucket plus(TimeBucket other) {
		return new TimeBucket(this.from, this.total + other.total, this.missed + other.missed,
				this.figure + other.figure);
	}

}
