package org.destek.messaging.inbox.retry;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.BackOffHandler;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;

/**
 * Tries an event again in its place after a pause that holds up its own partition alone:
 * the partition is paused and the listener's thread goes on with the others. The event is
 * read again when the pause is over, and those behind it after it.
 */
class PartitionBackOff extends DefaultErrorHandler {

	private final Resumer resumer;

	PartitionBackOff(ConsumerRecordRecoverer recoverer, BackOff pauses, Resumer resumer) {
		super(recoverer, pauses, resumer);
		this.resumer = resumer;
	}

	/** The pause is asked for without a word of whose it is: so the failure names it. */
	@Override
	public void handleRemaining(Exception failure, List<ConsumerRecord<?, ?>> records, Consumer<?, ?> consumer,
			MessageListenerContainer container) {
		super.handleRemaining(new FailedEventException(partitionOf(records.get(0)), failure), records, consumer,
				container);
	}

	/** Ends what still waits to go on. */
	void stop() {
		this.resumer.stop();
	}

	private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
		return new TopicPartition(record.topic(), record.partition());
	}

	/** A failure, and the partition that it holds up. */
	static class FailedEventException extends KafkaException {

		private final TopicPartition partition;

		FailedEventException(TopicPartition partition, Exception cause) {
			super("An event of %s failed".formatted(partition), cause);
			this.partition = partition;
		}

	}

	/**
	 * Pauses partitions, and lets them go on. One that moved to another consumer
	 * meanwhile is tried there at once.
	 */
	static class Resumer implements BackOffHandler {

		private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Resumer::thread);

		@Override
		public void onNextBackOff(@Nullable MessageListenerContainer container, @Nullable Exception failure,
				long pause) {
			if (container == null || !(failure instanceof FailedEventException failed)) {
				throw new IllegalStateException("A pause of nothing", failure);
			}
			container.pausePartition(failed.partition);
			this.timer.schedule(() -> container.resumePartition(failed.partition), pause, TimeUnit.MILLISECONDS);
		}

		private void stop() {
			this.timer.shutdownNow();
		}

		private static Thread thread(Runnable work) {
			Thread thread = new Thread(work, "inbox-pauses");
			thread.setDaemon(true);
			return thread;
		}

	}

}
