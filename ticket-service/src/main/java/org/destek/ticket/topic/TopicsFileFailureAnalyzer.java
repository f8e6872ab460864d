package org.destek.ticket.topic;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to mend in the topics file, without a stack trace. */
class TopicsFileFailureAnalyzer extends AbstractFailureAnalyzer<TopicsFileException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, TopicsFileException cause) {
		return new FailureAnalysis(
				"The topics file %s has %d mistake(s):%n%n- %s".formatted(cause.file(), cause.mistakes().size(),
						String.join("\n- ", cause.mistakes())),
				"Mend the lines above and start again. The shipped topics.yml shows every key with its meaning; "
						+ "leave DESTEK_TOPICS empty to use it.",
				cause);
	}

}
