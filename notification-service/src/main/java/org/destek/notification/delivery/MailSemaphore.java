package org.destek.notification.delivery;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.pool.Pool;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;

/**
 * Bounds how many mails are under way at once; who comes later waits in line. The permits
 * are a pool of nothing: it passes them on even where a wait is cancelled.
 */
@Component
class MailSemaphore {

	private final Pool<Boolean> permits;

	MailSemaphore(DeliveryProperties properties) {
		this.permits = PoolBuilder.from(Mono.just(Boolean.TRUE)).sizeBetween(0, properties.connections()).buildPool();
	}

	/**
	 * Does something once there is a permit.
	 * @param work what is done; the permit is free again when it ends
	 */
	<T> Mono<T> within(Mono<T> work) {
		return Mono.usingWhen(this.permits.acquire(), (permit) -> work, PooledRef::release);
	}

}
