package org.destek.gateway.status;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.destek.gateway.status.HealthProbe.Finding;

/**
 * How one service is, and since when. What runs has run since its own start, so every
 * gateway says the same; unless this one saw it away meanwhile.
 *
 * @param since when it became so
 * @param atLeast whether it may have been so before, when this gateway did not look yet
 * @param runningSince its start or its return; null while it is away or has not said
 * @param seen whether this gateway has looked
 */
record ServiceStatus(Level status, Instant since, boolean atLeast, @JsonIgnore @Nullable Instant runningSince,
		@JsonIgnore boolean seen) {

	/** This process. */
	static ServiceStatus running(Instant since) {
		return new ServiceStatus(Level.UP, since, false, since, true);
	}

	/** Nobody has looked yet. */
	static ServiceStatus unknown(Instant now) {
		return new ServiceStatus(Level.DOWN, now, true, null, false);
	}

	/** Keeps the old time as long as nothing changes. */
	ServiceStatus next(Finding found, Instant now) {
		Level level = found.level();
		Instant running = (level != Level.DOWN) ? running(found.startedAt(), now) : null;
		if (level == Level.UP && running != null) {
			return new ServiceStatus(level, running, false, running, true);
		}
		return (level == this.status) ? new ServiceStatus(level, this.since, this.atLeast, running, true)
				: new ServiceStatus(level, now, !this.seen, running, true);
	}

	/** Another copy that answers started at another time: the first one's is kept. */
	private @Nullable Instant running(@Nullable Instant started, Instant now) {
		boolean back = this.seen && this.status == Level.DOWN;
		return back ? now : (this.runningSince != null) ? this.runningSince : started;
	}

	/** What a service can be. */
	enum Level {

		/** Answers, and all it works with does. */
		UP,

		/** Answers, and something behind it does not. */
		DEGRADED,

		/** Does not answer what it is there for. */
		DOWN;

		@JsonValue
		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
