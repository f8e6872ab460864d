package org.destek.ticket.humancheck;

/**
 * What came back for a human check: digits that somebody typed, or the work that a
 * browser did instead.
 *
 * @param id the check's
 * @param digits as they were typed
 * @param proof a solved task; empty when digits were typed
 * @param topic what the request is about: a task is set for one topic
 */
public record HumanCheckAnswer(String id, String digits, String proof, String topic) {

	/** Digits that were typed. */
	public static HumanCheckAnswer typed(String id, String digits) {
		return new HumanCheckAnswer(id, digits, "", "");
	}

	/** A task that a browser solved; the check's id stands in it. */
	public static HumanCheckAnswer worked(String proof, String topic) {
		return new HumanCheckAnswer(ProofOfWork.checkIn(proof), "", proof, topic);
	}

	@Override
	public String toString() {
		return "HumanCheckAnswer";
	}

}
