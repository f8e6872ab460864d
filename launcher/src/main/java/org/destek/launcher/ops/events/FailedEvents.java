package org.destek.launcher.ops.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.destek.launcher.ops.OpsSettings;
import org.destek.launcher.ops.ServiceDatabase;
import org.destek.launcher.ops.events.FailedEvent.State;

/** All events that services could not use, from the broker and from their databases. */
final class FailedEvents {

	private final OpsSettings settings;

	private final DeadLetterReader letters;

	FailedEvents(OpsSettings settings) {
		this.settings = settings;
		this.letters = new DeadLetterReader(settings);
	}

	/** All of them, the newest first. */
	List<FailedEvent> all() {
		List<FailedEvent> all = new ArrayList<>();
		List<DeadLetterTopic> topics = this.letters.topics()
			.stream()
			.filter((topic) -> this.settings.isAbout(topic.service()))
			.toList();
		for (DeadLetterTopic topic : topics) {
			DeadLetterHistory history = new DeadLetterHistory(topic);
			this.letters.read(topic, history::add);
			history.events(done(topic.service(), history)).forEach(all::add);
		}
		this.settings.databases().values().forEach((database) -> all.addAll(new ServiceEvents(database).parked()));
		all.sort(FailedEvent.NEWEST_FIRST);
		return all;
	}

	/** What some of them hold, by their places. */
	Map<String, String> payloads(List<FailedEvent> events) {
		Map<String, String> payloads = new HashMap<>();
		Set<String> places = events.stream().map(FailedEvent::place).collect(Collectors.toSet());
		for (DeadLetterTopic topic : topicsOf(events)) {
			this.letters.read(topic, (record) -> {
				String place = DeadLetter.placeOf(record);
				if (places.contains(place)) {
					payloads.put(place, Objects.requireNonNullElse(RecordHeaders.text(record.value()), ""));
				}
			});
		}
		events.stream().filter((event) -> event.state() == State.PARKED).forEach((event) -> {
			ServiceDatabase database = this.settings.databases().get(event.service());
			if (database != null) {
				new ServiceEvents(database).payload(event.name())
					.ifPresent((payload) -> payloads.put(event.place(), payload));
			}
		});
		return payloads;
	}

	/** The topics in which the dead ones among some events lie. */
	static Set<DeadLetterTopic> topicsOf(List<FailedEvent> events) {
		return events.stream().map(FailedEvents::topicOf).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	private static @Nullable DeadLetterTopic topicOf(FailedEvent event) {
		return (event.topic() != null) ? new DeadLetterTopic(event.topic(), event.service()) : null;
	}

	/** Of a service that is none of ours nobody knows. */
	private Set<String> done(String service, DeadLetterHistory history) {
		ServiceDatabase database = this.settings.databases().get(service);
		List<String> ids = history.ids().toList();
		return (database != null && !ids.isEmpty()) ? new ServiceEvents(database).done(ids) : Set.of();
	}

}
