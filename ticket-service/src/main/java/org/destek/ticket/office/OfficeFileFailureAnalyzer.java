package org.destek.ticket.office;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to mend in a file of the office, without a stack trace. */
class OfficeFileFailureAnalyzer extends AbstractFailureAnalyzer<OfficeFileException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, OfficeFileException cause) {
		OfficeFile kind = cause.kind();
		return new FailureAnalysis(
				"The %s %s has %d mistake(s):%n%n- %s".formatted(kind.kind(), cause.file(), cause.mistakes().size(),
						String.join("\n- ", cause.mistakes())),
				"Mend the lines above and start again. The shipped %s shows every key with its meaning; leave %s empty to use it."
					.formatted(kind.shipped(), kind.setting()),
				cause);
	}

}
