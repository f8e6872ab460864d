package org.destek.ticket.people;

import java.util.Locale;
import java.util.Set;

/**
 * Somebody of the office.
 *
 * @param address where their mail goes, in lower case
 * @param name what they are called
 * @param language the language of their mails and pages, {@code tr} or {@code en}
 * @param topics slugs of the topics that they answer for
 * @param leads slugs of those that they lead
 * @param head whether they see every topic
 * @param otherAddresses from where they write, too, in lower case
 * @param listed whether the file has them under {@code people}; others are known by an
 * entry of a topic alone, which may be a mailbox that several read
 */
public record Person(String address, String name, String language, Set<String> topics, Set<String> leads, boolean head,
		Set<String> otherAddresses, boolean listed) {

	/**
	 * Whether an address is theirs.
	 * @param sender the address, in any case
	 * @return whether it is their own or one of the others
	 */
	public boolean writesFrom(String sender) {
		String compared = sender.toLowerCase(Locale.ROOT);
		return this.address.equals(compared) || this.otherAddresses.contains(compared);
	}

	public Viewer viewer() {
		return new Viewer(this.address, this.name, this.language, this.topics, this.leads, this.head);
	}

}
