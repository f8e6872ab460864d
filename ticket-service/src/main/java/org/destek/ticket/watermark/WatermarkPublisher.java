package org.destek.ticket.watermark;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

import org.destek.messaging.outbox.Outbox;
import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.messaging.topic.TopicSize;
import org.destek.ticket.watermark.Watermarks.Advance;

/** Publishes every hour, on each partition, the moment up to which all is published. */
@Component
class WatermarkPublisher {

	private static final Logger logger = LoggerFactory.getLogger(WatermarkPublisher.class);

	private static final Duration INTERVAL = Duration.ofHours(1);

	private final Watermarks watermarks;

	private final TopicSize topicSize;

	private final Outbox outbox;

	private final TransactionalOperator transaction;

	private final Clock clock;

	WatermarkPublisher(Watermarks watermarks, TopicSize topicSize, Outbox outbox, TransactionalOperator transaction,
			Clock clock) {
		this.watermarks = watermarks;
		this.topicSize = topicSize;
		this.outbox = outbox;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Looks every few minutes whether an hour is over; a broker that is away is asked
	 * again, and its events are late in any case.
	 */
	@Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5M")
	Mono<Void> publish() {
		return Mono.defer(() -> this.topicSize.of(TicketEventsWatermark.TOPIC))
			.flatMap(this::publish)
			.onErrorResume(WatermarkPublisher::reported);
	}

	Mono<Void> publish(int partitions) {
		return this.watermarks.advance(this.clock.instant(), INTERVAL)
			.flatMap((advance) -> this.outbox.appendAll(IntStream.range(0, partitions)
				.mapToObj((partition) -> marker(partition, partitions, advance))
				.toList()))
			.as(this.transaction::transactional)
			.then();
	}

	private static OutgoingEvent marker(int partition, int partitions, Advance advance) {
		return new TicketEventsWatermark(partition, partitions, advance.until(), advance.previous()).event();
	}

	private static Mono<Void> reported(Throwable failure) {
		return Mono.fromRunnable(() -> logger.warn("The watermark of the ticket events is not published for now: {}",
				failure.toString()));
	}

}
