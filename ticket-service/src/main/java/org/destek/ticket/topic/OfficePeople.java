package org.destek.ticket.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.destek.ticket.office.YamlNode;
import org.destek.ticket.people.Person;

/**
 * The people of a topics file while it is read. Those who are listed join the staff of
 * their topics, with notices only of what they have; where an entry of a topic is no
 * listed person, it is a mailbox that they read, and they may answer its notices from
 * their own addresses.
 */
final class OfficePeople {

	private final Map<String, ListedPerson> listed = new LinkedHashMap<>();

	/** Adds one of {@code people}. */
	void add(YamlNode node, StaffMember entry) {
		ListedPerson person = new ListedPerson(node, entry, lowerCase(node.texts("member")),
				lowerCase(node.texts("lead")), node.flag("head"));
		if (!entry.address().isEmpty() && this.listed.putIfAbsent(key(entry.address()), person) != null) {
			node.mistake("the address '%s' stands twice in 'people'".formatted(entry.address()));
		}
	}

	/** Notes which topics of 'member' and 'lead' are not there. */
	void check(Set<String> slugs) {
		this.listed.values().forEach((each) -> each.topics().forEach((slug) -> checkTopic(each.node(), slug, slugs)));
	}

	private static void checkTopic(YamlNode node, String slug, Set<String> slugs) {
		if (!slugs.contains(slug)) {
			node.mistake("there is no topic '%s'; topics are %s".formatted(slug, slugs));
		}
	}

	Optional<StaffMember> find(String address) {
		return Optional.ofNullable(this.listed.get(key(address))).map(ListedPerson::entry);
	}

	/**
	 * The staff of a topic with its people.
	 * @param slug the topic
	 * @param entries its entries, each with the addresses of the people behind it
	 * @return the entries, and the people who have none of their own
	 */
	List<StaffMember> join(String slug, List<TopicEntry> entries) {
		Set<String> own = entries.stream().map((each) -> key(each.member().address())).collect(Collectors.toSet());
		Set<StaffMember> members = this.listed.values()
			.stream()
			.filter((each) -> each.topics().contains(slug) || isBehind(each, entries))
			.map(ListedPerson::entry)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return Stream
			.concat(entries.stream().map((each) -> answerable(each, members)),
					members.stream().filter((each) -> !own.contains(key(each.address()))))
			.toList();
	}

	private static boolean isBehind(ListedPerson person, List<TopicEntry> entries) {
		return entries.stream().flatMap((each) -> each.behind().stream()).anyMatch(person.entry()::is);
	}

	/** A mailbox can be answered for by who reads it. */
	private StaffMember answerable(TopicEntry entry, Set<StaffMember> members) {
		StaffMember member = entry.member();
		if (find(member.address()).isPresent()) {
			return member;
		}
		List<String> behind = entry.behind();
		Set<String> addresses = new LinkedHashSet<>(member.answeredBy());
		members.stream()
			.filter((each) -> behind.isEmpty() || behind.stream().anyMatch(each::is))
			.flatMap((each) -> Stream.concat(Stream.of(each.address()), each.answeredBy().stream()))
			.forEach(addresses::add);
		return new StaffMember(member.address(), member.name(), member.language(), List.copyOf(addresses),
				member.notices());
	}

	/**
	 * Everybody who can sign in: first those who are listed, then entries that nobody
	 * stands behind, then who may answer for one and is not known otherwise.
	 */
	List<Person> all(Collection<Topic> topics, Set<String> sharedBoxes) {
		List<Person> people = new ArrayList<>();
		this.listed.values().forEach((each) -> people.add(each.person(topicsOf(topics, each.entry().address()))));
		topics.stream()
			.flatMap(Topic::people)
			.filter((each) -> !sharedBoxes.contains(key(each.address())) && !isListed(each.address()))
			.forEach((each) -> people.add(unlisted(topics, each.address(), each.name(), each.language())));
		topics.stream().flatMap(Topic::people).flatMap((each) -> unlistedWriters(each, topics)).forEach(people::add);
		return people;
	}

	private Stream<Person> unlistedWriters(StaffMember entry, Collection<Topic> topics) {
		return entry.answeredBy()
			.stream()
			.filter((address) -> !isListed(address))
			.map((address) -> unlisted(topics, address, localPart(address), entry.language()));
	}

	private boolean isListed(String address) {
		return this.listed.values().stream().anyMatch((each) -> each.entry().isAnsweredBy(address));
	}

	private static Person unlisted(Collection<Topic> topics, String address, String name, String language) {
		return new Person(key(address), name, language, topicsOf(topics, address), Set.of(), false, Set.of(), false);
	}

	private static Set<String> topicsOf(Collection<Topic> topics, String address) {
		return topics.stream()
			.filter((each) -> each.people().anyMatch((entry) -> entry.isAnsweredBy(address)))
			.map(Topic::slug)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static String localPart(String address) {
		return address.substring(0, Math.max(0, address.lastIndexOf('@')));
	}

	private static Set<String> lowerCase(List<String> texts) {
		return texts.stream().map(OfficePeople::key).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static String key(String address) {
		return address.toLowerCase(Locale.ROOT);
	}

	/**
	 * An entry of a topic as it is written.
	 *
	 * @param behind addresses of the people who read it; none when the file names none
	 */
	record TopicEntry(StaffMember member, List<String> behind) {
	}

	/**
	 * A person as they are written.
	 *
	 * @param node where they stand, for mistakes that show later
	 */
	private record ListedPerson(YamlNode node, StaffMember entry, Set<String> member, Set<String> leads, boolean head) {

		Set<String> topics() {
			return Stream.concat(this.member.stream(), this.leads.stream())
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

		Person person(Set<String> inTopics) {
			return new Person(key(this.entry.address()), this.entry.name(), this.entry.language(), inTopics, this.leads,
					this.head, lowerCase(this.entry.answeredBy()), true);
		}

	}

}
