package org.destek.ticket.humancheck;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.altcha.altcha.Altcha;
import tools.jackson.databind.json.JsonMapper;

/** Does the work of a browser. */
public final class SolvedTask {

	private SolvedTask() {
	}

	/** A fresh task of a check, solved. */
	public static Map<String, String> by(HumanChecks checks, String topic) {
		return Map.of("altcha", proof(checks.issue(topic).altcha()));
	}

	static String proof(WorkTask task) {
		return proof(task, numberOf(task));
	}

	static String proof(WorkTask task, long number) {
		String json = new JsonMapper().writeValueAsString(Map.of("algorithm", task.algorithm(), "challenge",
				task.challenge(), "number", number, "salt", task.salt(), "signature", task.signature()));
		return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

	static long numberOf(WorkTask task) {
		try {
			return Altcha.solveChallenge(task.challenge(), task.salt(), Altcha.Algorithm.SHA256, task.maxnumber(),
					0).number;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
