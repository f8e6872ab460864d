package org.destek.messaging.inbox.retry;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class UnusableEventsTests {

	static Stream<Throwable> ofTheProgram() {
		return Stream.of(new NullPointerException(), catchThrowable(() -> Thread.State.valueOf("ASLEEP")),
				catchThrowable(() -> Integer.parseInt("many")), new IllegalStateException("No reader"),
				catchThrowable(() -> List.of().get(0)), catchThrowable(() -> List.of().iterator().next()),
				catchThrowable(() -> LocalDate.parse("yesterday")), new UnsupportedOperationException(),
				new RuntimeException(new ClassCastException()), refusedRow("23502"), refusedRow("23514"));
	}

	static Stream<Throwable> ofTheMoment() {
		return Stream.of(new DataAccessResourceFailureException("away"), new TimeoutException(), new IOException(),
				new RejectedExecutionException(), new CancellationException(), Exceptions.failWithOverflow(),
				catchThrowable(() -> Mono.never().block(Duration.ofMillis(1))), refusedRow("23503"),
				new DataAccessResourceFailureException("away",
						new R2dbcNonTransientResourceException("closed", new IllegalStateException("closed"))));
	}

	@ParameterizedTest
	@MethodSource("ofTheProgram")
	void knowsWhatFailsWithTheSameEventEachTime(Throwable failure) {
		assertThat(UnusableEvents.isProgramFault(failure)).isTrue();
	}

	@ParameterizedTest
	@MethodSource("ofTheMoment")
	void takesWhatMayPassByItselfForNoFaultOfTheProgram(Throwable failure) {
		assertThat(UnusableEvents.isProgramFault(failure)).isFalse();
	}

	@Test
	void believesAHandlersFaultAlone() {
		NullPointerException fault = new NullPointerException();
		assertThat(UnusableEvents.isHandlerFault(new RuntimeException(new HandlerFaultException(fault)))).isTrue();
		assertThat(UnusableEvents.isHandlerFault(fault)).isFalse();
	}

	private static Throwable refusedRow(String state) {
		return new DataIntegrityViolationException("refused",
				new R2dbcDataIntegrityViolationException("refused", state));
	}

}
