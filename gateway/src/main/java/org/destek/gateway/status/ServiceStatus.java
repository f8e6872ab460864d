package org.destek.gateway.status;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How one service is, and since when. */
record ServiceStatus(Level status, Instant since) {

	/** Keeps the old time as long as nothing changes. */
	ServiceStatus next(Level level, Instant now) {
		return (level == this.status) ? this : new ServiceStatus(level, now);
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
