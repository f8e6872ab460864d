package org.destek.messaging.inbox.retry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

import org.destek.messaging.topic.WantedTopic;

/**
 * Where events go that can never be used: {@code <topic>.<service>.dead}, as they came,
 * with the reason in a header. Their producer is made with the first of them.
 */
public class DeadLetters implements DisposableBean {

	static final String REASON = "dead-letter-reason";

	private static final int MAX_BLOCK = 5_000;

	private static final int DELIVERY_TIMEOUT = 10_000;

	private final String service;

	private final DefaultKafkaProducerFactory<byte[], byte[]> producers;

	public DeadLetters(Map<String, Object> producerSettings, String service) {
		this.service = service;
		this.producers = new DefaultKafkaProducerFactory<>(producerSettings, new ByteArraySerializer(),
				new ByteArraySerializer());
		this.producers.updateConfigs(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.MAX_BLOCK_MS_CONFIG,
				MAX_BLOCK, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, MAX_BLOCK,
				ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT));
	}

	String topicFor(String topic) {
		return topic + "." + this.service + ".dead";
	}

	/** One partition each: they are read by people. */
	public List<WantedTopic> topicsFor(List<String> topics, Duration retention) {
		return topics.stream().map((topic) -> new WantedTopic(topicFor(topic), 1, retention)).toList();
	}

	/**
	 * Writes dead letters; a failure to write one leaves the event in its place. What an
	 * exception says may repeat what the event says, so only the reason is written down.
	 */
	DeadLetterPublishingRecoverer recoverer() {
		DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(new KafkaTemplate<>(this.producers),
				(record, failure) -> new TopicPartition(topicFor(record.topic()), -1));
		recoverer.setFailIfSendResultIsError(true);
		recoverer.excludeHeader(HeadersToAdd.EXCEPTION, HeadersToAdd.EX_CAUSE, HeadersToAdd.EX_MSG,
				HeadersToAdd.EX_STACKTRACE);
		recoverer.setHeadersFunction((record, failure) -> reason(failure));
		return recoverer;
	}

	private static Headers reason(Exception failure) {
		String reason = Objects.requireNonNullElse(UnusableEvents.reasonOf(failure), UnusableEvents.PROGRAM_FAULT);
		return new RecordHeaders().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void destroy() {
		this.producers.destroy();
	}

}
