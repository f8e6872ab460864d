package org.destek.ticket.satisfaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.destek.ticket.history.HistoryAct;

/** Whether a problem is solved, to who had it. */
public enum SatisfactionAnswer {

	/** Solved. */
	YES(HistoryAct.SATISFIED),

	/** In part. */
	PARTLY(HistoryAct.PARTLY_SATISFIED),

	/** Not at all. */
	NO(HistoryAct.UNSATISFIED);

	private final HistoryAct act;

	SatisfactionAnswer(HistoryAct act) {
		this.act = act;
	}

	@JsonValue
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	HistoryAct act() {
		return this.act;
	}

	static Optional<SatisfactionAnswer> labelled(@Nullable String label) {
		return Arrays.stream(values()).filter((each) -> each.label().equals(label)).findFirst();
	}

}
