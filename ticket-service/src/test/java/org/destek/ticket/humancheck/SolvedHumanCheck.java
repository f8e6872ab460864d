package org.destek.ticket.humancheck;

import java.util.Map;

/**
 * A fresh human check with the answer that a person would give, for tests of other
 * features.
 *
 * @param id the check's id
 * @param answer its digits
 */
public record SolvedHumanCheck(String id, String answer) {

	public static SolvedHumanCheck by(HumanChecks checks) {
		String id = checks.issue(null).id();
		return new SolvedHumanCheck(id, checks.open(id).orElseThrow().digits());
	}

	public Map<String, String> right() {
		return Map.of("id", this.id, "answer", this.answer);
	}

	public Map<String, String> wrong() {
		return Map.of("id", this.id, "answer", this.answer.equals("00000") ? "11111" : "00000");
	}

}
