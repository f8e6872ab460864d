package org.destek.ticket.conversation;

import java.time.Instant;
import java.util.Map;

import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/** Refuses an answer when a colleague has answered since the writer last looked. */
public class AnsweredMeanwhileException extends ProblemException {

	private final String by;

	private final transient Instant at;

	AnsweredMeanwhileException(String by, Instant at) {
		super(ProblemKind.RACED);
		this.by = by;
		this.at = at;
	}

	public String by() {
		return this.by;
	}

	public Instant at() {
		return this.at;
	}

	@Override
	public Map<String, Object> members() {
		return Map.of("by", this.by, "at", this.at);
	}

}
