package org.destek.links;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which key is missing, without a stack trace. */
class LostKeyFailureAnalyzer extends AbstractFailureAnalyzer<LostKeyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, LostKeyException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
