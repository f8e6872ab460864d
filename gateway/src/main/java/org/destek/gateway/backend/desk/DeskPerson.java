package org.destek.gateway.backend.desk;

import java.util.List;

/**
 * One of the office who is signed in.
 *
 * @param head whether they see every topic
 * @param topics those that they answer for
 */
public record DeskPerson(String address, String name, String language, boolean head, List<OwnTopic> topics) {

	public DeskPerson {
		topics = (topics != null) ? List.copyOf(topics) : List.of();
	}

	@Override
	public String toString() {
		return "DeskPerson[not shown]";
	}

	/**
	 * A topic of theirs.
	 *
	 * @param lead whether they lead it
	 */
	public record OwnTopic(String slug, String name, boolean lead) {
	}

}
