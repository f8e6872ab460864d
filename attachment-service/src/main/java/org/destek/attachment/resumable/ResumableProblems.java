package org.destek.attachment.resumable;

import java.net.URI;

/** The problem types that the draft registers (its section 9). */
final class ResumableProblems {

	private static final String REGISTRY = "https://iana.org/assignments/http-problem-types#";

	private ResumableProblems() {
	}

	static URI typeOf(String problem) {
		return URI.create(REGISTRY + problem);
	}

}
