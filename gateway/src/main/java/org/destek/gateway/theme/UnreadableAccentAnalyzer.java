package org.destek.gateway.theme;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line, without a stack trace, why the gateway does not start. */
class UnreadableAccentAnalyzer extends AbstractFailureAnalyzer<UnreadableAccentException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnreadableAccentException cause) {
		return new FailureAnalysis(cause.getMessage(), "Choose a darker colour.", cause);
	}

}
