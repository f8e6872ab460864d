package org.destek.foundation.telemetry;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiscreetFailureTests {

	private final Exception failure = new IllegalStateException("not stored",
			new IllegalArgumentException("Key (email)=(ayse@example.org) already exists"));

	@Test
	void showsTypesAndStacksAndNoWords() {
		StringWriter written = new StringWriter();
		DiscreetFailure.of(this.failure).printStackTrace(new PrintWriter(written, true));
		assertThat(written.toString()).startsWith("java.lang.IllegalStateException")
			.contains("Caused by: java.lang.IllegalArgumentException", getClass().getName())
			.doesNotContain("ayse", "not stored");
	}

	@Test
	void saysInALineWhereItBegan() {
		assertThat(DiscreetFailure.originOf(this.failure))
			.startsWith("java.lang.IllegalArgumentException at " + getClass().getName());
	}

	@Test
	void saysOfAFailureWithoutAStackWhatItIs() {
		this.failure.getCause().setStackTrace(new StackTraceElement[0]);
		assertThat(DiscreetFailure.originOf(this.failure)).isEqualTo("java.lang.IllegalArgumentException");
	}

	@Test
	void endsWithAChainThatDoesNot() {
		Exception outer = new IllegalStateException("outer");
		outer.initCause(new IllegalStateException("inner", outer));
		assertThat(DiscreetFailure.of(outer)).hasToString("java.lang.IllegalStateException");
		assertThat(DiscreetFailure.originOf(outer)).startsWith("java.lang.IllegalStateException");
	}

}
