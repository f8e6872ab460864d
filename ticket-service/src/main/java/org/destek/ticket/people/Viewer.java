package org.destek.ticket.people;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Agent;

/**
 * Somebody of the office who is signed in, and what they may see.
 *
 * @param address of the person, in lower case
 * @param name what they are called
 * @param language the language of their pages, {@code tr} or {@code en}
 * @param topics slugs of the topics that they answer for
 * @param leads slugs of those that they lead
 * @param head whether they see every topic
 */
public record Viewer(String address, String name, String language, Set<String> topics, Set<String> leads,
		boolean head) {

	/**
	 * The one rule: a ticket is seen by those of its topic, by who has it, and by the
	 * head.
	 * @param topic the ticket's topic
	 * @param assignee who has it; null when nobody does
	 * @return whether they may see it; what they may not see is as if it were not there
	 */
	public boolean maySee(String topic, @Nullable Agent assignee) {
		return this.head || this.topics.contains(topic) || (assignee != null && assignee.is(this.address));
	}

}
