package org.destek.ticket.signin;

import java.util.Collection;
import java.util.List;

import org.destek.foundation.language.Language;
import org.destek.ticket.people.Person;
import org.destek.ticket.topic.Topic;

/**
 * Somebody of the office as their own pages name them.
 *
 * @param head whether they see every topic
 * @param topics those that they see
 */
record PersonView(String address, String name, String language, boolean head, List<TopicView> topics) {

	static PersonView of(Person person, Collection<Topic> topics, Language reader) {
		List<TopicView> seen = topics.stream()
			.filter((each) -> person.head() || person.topics().contains(each.slug()))
			.map((each) -> new TopicView(each.slug(), each.name().in(reader), person.leads().contains(each.slug())))
			.toList();
		return new PersonView(person.address(), person.name(), person.language(), person.head(), seen);
	}

	/**
	 * A topic of theirs.
	 *
	 * @param lead whether they lead it
	 */
	record TopicView(String slug, String name, boolean lead) {
	}

}
