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
public record Slot(Instant from, long total, long missed, long figure) {

	static final Slot NONE = new Slot(Instant.EPOCH, 0, 0, 0);

	Slot plus(Slot other) {
		return new Slot(this.from, this.total + other.total, this.missed + other.missed, this.figure + other.figure);
	}

}
