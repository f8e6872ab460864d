package org.destek.ticket.topic;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.destek.foundation.language.LocalText;

/**
 * The office's topics, in the order of its file. Asked at the time of use: they change.
 */
public final class Topics {

	private final Supplier<Entries> entries;

	/**
	 * The topics of an office.
	 * @param topics the topics, in order
	 * @param withoutTopic people who are an entry of none but can have tickets: the head
	 */
	public Topics(List<Topic> topics, List<StaffMember> withoutTopic) {
		Entries fixed = Entries.of(topics, withoutTopic);
		this.entries = () -> fixed;
	}

	private Topics(Supplier<Topics> inForce) {
		this.entries = () -> inForce.get().entries.get();
	}

	/** The topics that are in force whenever they are asked for. */
	static Topics following(Supplier<Topics> inForce) {
		return new Topics(inForce);
	}

	public Collection<Topic> all() {
		return bySlug().values();
	}

	/**
	 * Finds a topic.
	 * @param slug the name as a caller sent it
	 * @return the topic; empty when there is none of that name
	 */
	public Optional<Topic> find(String slug) {
		return Optional.ofNullable(bySlug().get(slug));
	}

	/**
	 * Whose a ticket is, even when its topic has left the file since.
	 * @param slug the topic's name in a ticket
	 * @return the topic of that name; the last one of the file when there is none
	 */
	public Topic answering(String slug) {
		Map<String, Topic> topics = bySlug();
		return Optional.ofNullable(topics.get(slug))
			.orElseGet(() -> topics.values().stream().reduce((first, second) -> second).orElseThrow());
	}

	/**
	 * Where a ticket could be moved.
	 * @param slug the topic that it has
	 * @return the slugs of all others
	 */
	public List<String> otherThan(String slug) {
		return bySlug().keySet().stream().filter((each) -> !each.equals(slug)).toList();
	}

	/**
	 * Whose address it is, whatever they answer for.
	 * @param address the address of an entry, in any case
	 * @return the entry, that of the first topic that has it; empty when it is nobody's
	 */
	public Optional<StaffMember> person(String address) {
		Entries now = this.entries.get();
		return Stream.concat(now.bySlug().values().stream().flatMap(Topic::people), now.withoutTopic().stream())
			.filter((each) -> each.is(address))
			.findFirst();
	}

	/**
	 * Who may write from an address, whatever they answer for.
	 * @param sender the address, in any case
	 * @return the entry whose own it is, else the first that names it; empty when none
	 */
	public Optional<StaffMember> writer(String sender) {
		return person(sender)
			.or(() -> all().stream().flatMap(Topic::people).filter((each) -> each.isAnsweredBy(sender)).findFirst());
	}

	/**
	 * A topic as events name it, even one that has left the file since.
	 * @param slug the topic's name in a ticket
	 * @return slug and name; the slug for both when the topic is of the past
	 */
	public NamedTopic named(String slug) {
		return find(slug).map(Topic::named).orElseGet(() -> new NamedTopic(slug, LocalText.of(slug)));
	}

	private Map<String, Topic> bySlug() {
		return this.entries.get().bySlug();
	}

	/** All of one reading of the file. */
	private record Entries(Map<String, Topic> bySlug, List<StaffMember> withoutTopic) {

		static Entries of(List<Topic> topics, List<StaffMember> withoutTopic) {
			Map<String, Topic> bySlug = new LinkedHashMap<>();
			topics.forEach((each) -> bySlug.put(each.slug(), each));
			return new Entries(Collections.unmodifiableMap(bySlug), List.copyOf(withoutTopic));
		}

	}

}
