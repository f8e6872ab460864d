package org.destek.ticket.topic;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.destek.ticket.people.Person;

/**
 * Who is told of a topic's requests.
 *
 * @param address where notices go
 * @param name what notices call them
 * @param language the language of their notices, {@code tr} or {@code en}
 * @param answeredBy the addresses from which they may answer besides their own, such as
 * those of the people behind a shared mailbox
 * @param notices which notices they want; nobody's business but ours, so no event tells
 */
public record StaffMember(String address, String name, String language, List<String> answeredBy,
		@JsonIgnore Notices notices) {

	/** Somebody who is an entry of no topic: told of what is theirs. */
	static StaffMember of(Person person) {
		return new StaffMember(person.address(), person.name(), person.language(), List.copyOf(person.otherAddresses()),
				Notices.MINE);
	}

	/**
	 * Whether a mail from an address may speak for this entry.
	 * @param sender the address, in any case
	 * @return whether it is the entry's own or one of those that may answer for it
	 */
	public boolean isAnsweredBy(String sender) {
		return this.address.equalsIgnoreCase(sender) || this.answeredBy.stream().anyMatch(sender::equalsIgnoreCase);
	}

	public boolean is(String other) {
		return this.address.equalsIgnoreCase(other);
	}

}
