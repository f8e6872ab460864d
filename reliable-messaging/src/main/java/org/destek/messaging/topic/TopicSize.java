package org.destek.messaging.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks the broker how many partitions a topic has; they may become more. */
public class TopicSize {

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

	private final Map<String, Object> adminSettings;

	public TopicSize(Map<String, Object> adminSettings) {
		this.adminSettings = adminSettings;
	}

	/**
	 * Asks, off the calling thread.
	 * @param topic the topic
	 * @return the number of its partitions; an error when the broker does not say
	 */
	public Mono<Integer> of(String topic) {
		return Mono
			.using(() -> Admin.create(this.adminSettings), (admin) -> ask(admin, topic),
					(admin) -> admin.close(CLOSE_TIMEOUT))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private static Mono<Integer> ask(Admin admin, String topic) {
		return Mono.fromCompletionStage(() -> admin.describeTopics(List.of(topic)).allTopicNames().toCompletionStage())
			.mapNotNull((topics) -> topics.get(topic))
			.map((description) -> description.partitions().size())
			.publishOn(Schedulers.boundedElastic());
	}

}
