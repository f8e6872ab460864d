package org.destek.notification.delivery;

import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.stereotype.Component;

/** Bounds how many mails are under way at once; who comes later waits in line. */
@Component
class MailSlots {

	private final Queue<Sinks.Empty<Void>> line = new ArrayDeque<>();

	private int free;

	MailSlots(DeliveryProperties properties) {
		this.free = properties.connections();
	}

	/**
	 * Does something once there is a slot.
	 * @param work what is done; the slot is free again when it ends
	 */
	<T> Mono<T> within(Mono<T> work) {
		return Mono.usingWhen(take(), (slot) -> work, (slot) -> giveBack());
	}

	/** Completes with the slot. */
	private Mono<MailSlots> take() {
		return Mono.defer(() -> next().then(Mono.just(this)));
	}

	private synchronized Mono<Void> next() {
		if (this.free > 0) {
			this.free--;
			return Mono.empty();
		}
		Sinks.Empty<Void> turn = Sinks.empty();
		this.line.add(turn);
		return turn.asMono();
	}

	private Mono<Void> giveBack() {
		return Mono.fromRunnable(() -> {
			Sinks.@Nullable Empty<Void> next = passOn();
			if (next != null) {
				next.tryEmitEmpty();
			}
		});
	}

	private synchronized Sinks.@Nullable Empty<Void> passOn() {
		Sinks.Empty<Void> next = this.line.poll();
		if (next == null) {
			this.free++;
		}
		return next;
	}

}
