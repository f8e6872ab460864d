package org.destek.ticket.humancheck;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Challenge;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sets tasks that take a browser seconds and its person none (ALTCHA, version 1), and
 * verifies what comes back. Each belongs to one human check and is used up with it; one
 * that was set for a topic is good for that topic alone. It is no wall: it makes many
 * requests cost more than few.
 */
class ProofOfWork {

	private static final Logger logger = LoggerFactory.getLogger(ProofOfWork.class);

	private static final JsonMapper JSON = new JsonMapper();

	private static final String CHECK = "check";

	private static final String TOPIC = "topic";

	private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,40}");

	private static final int LONGEST = 2000;

	private final String secret;

	private final long most;

	/**
	 * Tasks of one difficulty.
	 * @param secret what tasks are signed with
	 * @param most the largest number to be found: half as many digests are made for a
	 * task
	 */
	ProofOfWork(String secret, long most) {
		this.secret = secret;
		this.most = most;
	}

	/**
	 * Sets a task.
	 * @param checkId the human check that it stands for
	 * @param topic what a request will be about; null where that is not known yet
	 */
	WorkTask task(String checkId, @Nullable String topic) {
		ChallengeOptions options = new ChallengeOptions().setMaxNumber(this.most)
			.setSecureRandomNumber(true)
			.setHmacKey(this.secret)
			.addParam(CHECK, checkId);
		if (topic != null && SLUG.matcher(topic).matches()) {
			options.addParam(TOPIC, topic);
		}
		try {
			Challenge challenge = Altcha.createChallenge(options);
			return new WorkTask(challenge.algorithm, challenge.challenge, challenge.maxnumber, challenge.salt,
					challenge.signature);
		}
		catch (Exception ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** Whether a task was set here, for this topic, and is solved. */
	boolean isDone(HumanCheckAnswer answer) {
		return isFor(answer.topic(), parameter(answer.proof(), TOPIC)) && isSolved(answer.proof());
	}

	private static boolean isFor(String topic, String wanted) {
		return wanted.isEmpty() || wanted.equals(topic);
	}

	private boolean isSolved(String proof) {
		try {
			return Altcha.verifySolution(proof, this.secret, false);
		}
		catch (Exception ex) {
			// The library throws whatever its parts throw at what anybody may send.
			logger.debug("A proof of work that is none: {}", ex.getClass().getName());
			return false;
		}
	}

	/** The check that a solved task names; empty when it names none. Proves nothing. */
	static String checkIn(String proof) {
		return parameter(proof, CHECK);
	}

	private static String parameter(String proof, String name) {
		if (proof.length() > LONGEST) {
			return "";
		}
		try {
			String json = new String(Base64.getDecoder().decode(proof), StandardCharsets.UTF_8);
			Map<String, String> parameters = Altcha.extractParams(JSON.readTree(json).path("salt").asString(""));
			return parameters.getOrDefault(name, "");
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return "";
		}
		catch (Exception ex) {
			throw new IllegalStateException("The library reads any text", ex);
		}
	}

}
