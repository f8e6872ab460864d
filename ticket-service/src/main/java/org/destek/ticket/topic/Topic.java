package org.destek.ticket.topic;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.LocalText;

/**
 * Something that a request can be about.
 *
 * @param slug its name in addresses and settings
 * @param name what people call it
 * @param description what belongs there
 * @param team who answers, in words that begin a sentence; null: named after the topic
 * @param nationalIdReason why its staff need the requester's identity number; null when
 * they do not, and then nobody is asked
 * @param staff who is told of its requests, at least one
 * @param deputy who is told when the staff do not answer
 * @param answerWithin the working time within which staff answer; after that they are
 * reminded, after twice that the deputy is told
 */
public record Topic(String slug, LocalText name, LocalText description, @Nullable LocalText team,
		@Nullable LocalText nationalIdReason, List<StaffMember> staff, @Nullable StaffMember deputy,
		Duration answerWithin) {

	/**
	 * The topic as events name it.
	 * @return slug and name
	 */
	public NamedTopic named() {
		return new NamedTopic(this.slug, this.name);
	}

	/**
	 * Everybody who has to do with the topic.
	 * @return its staff and their deputy
	 */
	public Stream<StaffMember> people() {
		return Stream.concat(this.staff.stream(), Stream.ofNullable(this.deputy));
	}

	/**
	 * Who of the topic has an address.
	 * @param address the address of an entry, in any case
	 * @return the entry; empty when the topic has none of that address
	 */
	public Optional<StaffMember> person(String address) {
		return people().filter((each) -> each.is(address)).findFirst();
	}

	/**
	 * Who is told of what nobody has taken yet.
	 * @return those who want to hear of every request
	 */
	public List<StaffMember> watchers() {
		return this.staff.stream().filter((each) -> each.notices() == Notices.ALL).toList();
	}

	public boolean asksNationalId() {
		return this.nationalIdReason != null;
	}

}
