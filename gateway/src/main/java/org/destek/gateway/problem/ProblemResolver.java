package org.destek.gateway.problem;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

import org.destek.gateway.backend.BackendRefusal;

/** Finds out what an exception means to the one who asked. */
final class ProblemResolver {

	private ProblemResolver() {
	}

	static Problem of(Throwable failure) {
		if (failure instanceof TooManyRequestsException ex) {
			return new Problem(ex.getStatusCode(), "too-many-requests", ex.retryAfter());
		}
		if (failure instanceof BackendRefusal ex) {
			return refused(ex);
		}
		if (failure instanceof ErrorResponse ex) {
			return Problem.of(ex.getStatusCode());
		}
		if (failure instanceof DataBufferLimitException) {
			return Problem.of(HttpStatus.CONTENT_TOO_LARGE);
		}
		return isSilence(failure) ? Problem.unavailable() : Problem.internalError();
	}

	private static Problem refused(BackendRefusal refusal) {
		Problem usual = Problem.of(refusal.status());
		Duration wait = refusal.retryAfter();
		return (wait != null) ? new Problem(usual.status(), usual.name(), wait) : usual;
	}

	/** A service that cannot be reached, hangs up or says nothing. */
	private static boolean isSilence(@Nullable Throwable failure) {
		return failure instanceof IOException || failure instanceof TimeoutException
				|| failure instanceof ReadTimeoutException || failure instanceof ConnectTimeoutException
				|| failure instanceof PoolAcquirePendingLimitException
				|| failure instanceof PoolAcquireTimeoutException;
	}

}
