package org.destek.messaging.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Has the listener begin once its topics are there: their services make them, perhaps
 * later. A listener that began before would see them only when it next asks the broker
 * for all topics, which it does seldom, because each answer costs.
 */
class InboxTopics {

	private static final Duration RETRY_DELAY = Duration.ofSeconds(1);

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

	private static final String LISTENER = "inbox-in-0";

	private final Map<String, Object> adminSettings;

	private final List<String> topics;

	private final BindingsLifecycleController bindings;

	private final InboxHealthIndicator health;

	InboxTopics(Map<String, Object> adminSettings, List<String> topics, BindingsLifecycleController bindings,
			InboxHealthIndicator health) {
		this.adminSettings = adminSettings;
		this.topics = topics;
		this.bindings = bindings;
		this.health = health;
	}

	/**
	 * Waits for as long as it takes, off the calling thread.
	 * @return done when all topics are there and the listener runs; an error when the
	 * broker does not answer
	 */
	Mono<Void> startListener() {
		return awaitTopics().then(Mono.defer(this::start));
	}

	private Mono<Void> awaitTopics() {
		return Mono.using(() -> Admin.create(this.adminSettings), this::look, (admin) -> admin.close(CLOSE_TIMEOUT))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<Void> look(Admin admin) {
		return Mono.fromCompletionStage(() -> admin.describeTopics(this.topics).allTopicNames().toCompletionStage())
			.publishOn(Schedulers.boundedElastic())
			.then()
			.doOnError(UnknownTopicOrPartitionException.class, (missing) -> this.health.setAwaitingTopics(true))
			.retryWhen(Retry.fixedDelay(Long.MAX_VALUE, RETRY_DELAY)
				.filter(UnknownTopicOrPartitionException.class::isInstance))
			.doFinally((end) -> this.health.setAwaitingTopics(false));
	}

	/** Again and again while the application has not made it yet. */
	private Mono<Void> start() {
		return Mono.fromSupplier(this::isStarted)
			.subscribeOn(Schedulers.boundedElastic())
			.filter((started) -> started)
			.repeatWhenEmpty(Integer.MAX_VALUE, (tries) -> tries.delayElements(RETRY_DELAY.dividedBy(5)))
			.then();
	}

	private boolean isStarted() {
		this.bindings.changeState(LISTENER, State.STARTED);
		List<Binding<?>> listeners = this.bindings.queryState(LISTENER);
		return !listeners.isEmpty() && listeners.stream().allMatch(Binding::isRunning);
	}

}
