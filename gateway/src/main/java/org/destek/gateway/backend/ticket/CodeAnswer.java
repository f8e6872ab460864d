package org.destek.gateway.backend.ticket;

/**
 * The digits that were typed for a {@link CodeChallenge}.
 *
 * @param answer as typed
 */
public record CodeAnswer(String challengeId, String answer) {

	@Override
	public String toString() {
		return "CodeAnswer[not shown]";
	}

}
