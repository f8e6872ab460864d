package org.destek.launcher.ops.events;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic of dead letters, {@code <topic>.<service>.dead}.
 *
 * @param origin the topic that they came from
 * @param service the service that could not use them
 */
record DeadLetterTopic(String origin, String service) {

	private static final Pattern NAME = Pattern.compile("(.+)\\.([^.]+)\\.dead");

	/** The topic of that name; empty when it holds no dead letters. */
	static Optional<DeadLetterTopic> named(String name) {
		Matcher parts = NAME.matcher(name);
		return parts.matches() ? Optional.of(new DeadLetterTopic(parts.group(1), parts.group(2))) : Optional.empty();
	}

	String name() {
		return this.origin + "." + this.service + ".dead";
	}

}
