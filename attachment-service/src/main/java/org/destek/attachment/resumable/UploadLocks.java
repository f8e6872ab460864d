package org.destek.attachment.resumable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.attachment.UnavailableException;

/**
 * Lets one request at a time work on an upload, the newest: a sender whose line broke
 * asks again long before this side hears that the old connection is dead. Between copies
 * of the service the row's writer does the same.
 */
@Component
class UploadLocks {

	private static final Logger logger = LoggerFactory.getLogger(UploadLocks.class);

	/** More than it takes to make a file safe, and to look into it. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private final Map<UploadAddress, UploadLock> locks = new ConcurrentHashMap<>();

	/**
	 * Works on an upload once the request before, if any, has ended and is settled.
	 * @param <T> what comes of it
	 * @param address where
	 * @param act the work
	 * @return what comes of it
	 */
	<T> Mono<T> holding(UploadAddress address, Function<UploadLock, Mono<T>> act) {
		return Mono.usingWhen(take(address), act, (lock) -> release(address, lock),
				(lock, ex) -> release(address, lock), (lock) -> release(address, lock));
	}

	private Mono<UploadLock> take(UploadAddress address) {
		return Mono.defer(() -> {
			UploadLock lock = this.locks.compute(address, (key, older) -> new UploadLock(older));
			UploadLock older = lock.older();
			if (older == null) {
				return Mono.just(lock);
			}
			older.supersede();
			return waitFor(address, lock, older);
		});
	}

	private Mono<UploadLock> waitFor(UploadAddress address, UploadLock lock, UploadLock older) {
		return lock.whenFree()
			.timeout(PATIENCE)
			.thenReturn(lock)
			.onErrorMap(TimeoutException.class, (ex) -> new UnavailableException(RETRY_AFTER))
			.doOnError((ex) -> giveUp(address, lock, older))
			.doOnCancel(() -> giveUp(address, lock, older));
	}

	/** Leaves the place to the older request, which is not done yet. */
	private void giveUp(UploadAddress address, UploadLock lock, UploadLock older) {
		lock.release();
		this.locks.replace(address, lock, older);
		if (older.isReleased()) {
			this.locks.remove(address, older);
		}
	}

	private Mono<Void> release(UploadAddress address, UploadLock lock) {
		return lock.settlement()
			.then()
			.doOnError((ex) -> logger.warn("Cannot settle what came of an upload", ex))
			.onErrorComplete()
			.doFinally((signal) -> {
				lock.release();
				this.locks.remove(address, lock);
			});
	}

}
