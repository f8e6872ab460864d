package org.destek.messaging.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Makes topics that are not there, and gives up its connection once all are.
 */
public class TopicMaker {

	private static final Logger logger = LoggerFactory.getLogger(TopicMaker.class);

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

	private final Map<String, Object> adminSettings;

	private final List<WantedTopic> topics;

	public TopicMaker(Map<String, Object> adminSettings, List<WantedTopic> topics) {
		this.adminSettings = adminSettings;
		this.topics = topics;
	}

	/**
	 * Asks the broker for all topics, off the calling thread.
	 * @return done when every topic is there; an error when one is not
	 */
	public Mono<Void> make() {
		return Mono.using(() -> Admin.create(this.adminSettings), this::makeWith, (admin) -> admin.close(CLOSE_TIMEOUT))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<Void> makeWith(Admin admin) {
		Map<String, KafkaFuture<Void>> made = admin
			.createTopics(this.topics.stream().map(WantedTopic::asNewTopic).toList())
			.values();
		return Flux.fromIterable(made.entrySet())
			.flatMap((topic) -> outcome(topic.getKey(), topic.getValue()))
			.then()
			.publishOn(Schedulers.boundedElastic());
	}

	private static Mono<Void> outcome(String topic, KafkaFuture<Void> made) {
		return Mono.fromCompletionStage(made.toCompletionStage())
			.doOnSuccess((done) -> logger.info("Made topic {}", topic))
			.onErrorResume(TopicExistsException.class, (there) -> Mono.empty());
	}

}
