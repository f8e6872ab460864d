package org.destek.launcher.ops.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.destek.launcher.ops.events.FailedEvent.State;

/**
 * The records of one topic of dead letters, put together: an event that died again after
 * it was sent back is one event that was tried twice.
 */
final class DeadLetterHistory {

	private final DeadLetterTopic topic;

	private final Map<String, List<DeadLetter>> letters = new LinkedHashMap<>();

	private final Map<String, Instant> redriven = new HashMap<>();

	DeadLetterHistory(DeadLetterTopic topic) {
		this.topic = topic;
	}

	/** Takes the next record, in the order in which they lie there. */
	void add(ConsumerRecord<byte[], byte[]> record) {
		String place = RedriveNote.placeIn(record);
		if (place != null) {
			this.redriven.put(place, Instant.ofEpochMilli(record.timestamp()));
			return;
		}
		DeadLetter letter = DeadLetter.of(record);
		this.letters.computeIfAbsent(letter.event(), (event) -> new ArrayList<>()).add(letter);
	}

	/** The ids of the events, as far as they have one. */
	Stream<String> ids() {
		return this.letters.values().stream().map((each) -> each.get(0).id()).filter(Objects::nonNull);
	}

	/**
	 * The events, each as it stands.
	 * @param done ids of those that had their effect on the service
	 */
	Stream<FailedEvent> events(Set<String> done) {
		return this.letters.values().stream().map((each) -> event(each, done));
	}

	private FailedEvent event(List<DeadLetter> repeats, Set<String> done) {
		DeadLetter last = repeats.get(repeats.size() - 1);
		return new FailedEvent(last.place(), last.id(), last.type(), last.subject(), last.key(), this.topic.origin(),
				this.topic.service(), last.since(), last.reason(), repeats.size(), state(last, done),
				lastRedriven(repeats));
	}

	private State state(DeadLetter last, Set<String> done) {
		if (last.id() != null && done.contains(last.id().toLowerCase(Locale.ROOT))) {
			return State.DONE;
		}
		return this.redriven.containsKey(last.place()) ? State.REDRIVEN : State.DEAD;
	}

	private @Nullable Instant lastRedriven(List<DeadLetter> repeats) {
		return repeats.stream()
			.map((each) -> this.redriven.get(each.place()))
			.filter(Objects::nonNull)
			.max(Instant::compareTo)
			.orElse(null);
	}

}
