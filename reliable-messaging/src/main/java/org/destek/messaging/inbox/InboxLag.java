package org.destek.messaging.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks the broker, now and then, how far behind the group is. The consumer's own figure
 * will not do: it counts from what was fetched, and is silent about a consumer that is
 * stuck or gone.
 */
class InboxLag {

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

	private final Map<String, Object> adminSettings;

	private final String group;

	private final List<String> topics;

	private final Duration every;

	private final MeterRegistry meters;

	private final Map<TopicPartition, Long> behind = new ConcurrentHashMap<>();

	InboxLag(Map<String, Object> adminSettings, String group, List<String> topics, Duration every,
			MeterRegistry meters) {
		this.adminSettings = adminSettings;
		this.group = group;
		this.topics = topics;
		this.every = every;
		this.meters = meters;
	}

	/**
	 * Looks for as long as it is run, off the calling thread.
	 * @return never ends by itself; an error when the broker does not answer
	 */
	Flux<?> watch() {
		return Flux
			.using(() -> Admin.create(this.adminSettings),
					(admin) -> Flux.interval(Duration.ZERO, this.every)
						.onBackpressureDrop()
						.concatMap((tick) -> look(admin), 0),
					(admin) -> admin.close(CLOSE_TIMEOUT))
			.subscribeOn(Schedulers.boundedElastic());
	}

	private Mono<Void> look(Admin admin) {
		return of(admin.describeTopics(this.topics).allTopicNames()).map(InboxLag::partitions)
			.flatMap((partitions) -> Mono.zip(committed(admin), ends(admin, partitions), this::count))
			.then()
			// Its service has not made it yet: nothing is behind.
			.onErrorResume(UnknownTopicOrPartitionException.class, (none) -> Mono.empty());
	}

	private Mono<Map<TopicPartition, OffsetAndMetadata>> committed(Admin admin) {
		return of(admin.listConsumerGroupOffsets(this.group).partitionsToOffsetAndMetadata());
	}

	private static Mono<Map<TopicPartition, ListOffsetsResultInfo>> ends(Admin admin, List<TopicPartition> partitions) {
		return of(admin
			.listOffsets(partitions.stream()
				.collect(Collectors.toMap(Function.identity(), (partition) -> OffsetSpec.latest())))
			.all());
	}

	private boolean count(Map<TopicPartition, OffsetAndMetadata> committed,
			Map<TopicPartition, ListOffsetsResultInfo> ends) {
		ends.forEach((partition, end) -> keep(partition, end.offset() - placeIn(committed.get(partition))));
		return true;
	}

	/** Who has committed nothing has everything before them. */
	private static long placeIn(@Nullable OffsetAndMetadata committed) {
		return (committed != null) ? committed.offset() : 0;
	}

	private void keep(TopicPartition partition, long lag) {
		if (this.behind.put(partition, Math.max(0, lag)) == null) {
			Gauge.builder("destek.inbox.lag", this.behind, (all) -> all.getOrDefault(partition, 0L))
				.description("Events in the broker after the group's committed place")
				.tag("group", this.group)
				.tag("topic", partition.topic())
				.tag("partition", Integer.toString(partition.partition()))
				.register(this.meters);
		}
	}

	private static List<TopicPartition> partitions(Map<String, TopicDescription> topics) {
		return topics.values()
			.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.toList();
	}

	private static <T> Mono<T> of(KafkaFuture<T> answer) {
		return Mono.fromCompletionStage(answer.toCompletionStage()).publishOn(Schedulers.boundedElastic());
	}

}
