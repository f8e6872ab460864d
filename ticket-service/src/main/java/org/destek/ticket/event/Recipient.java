package org.destek.ticket.event;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Requester;
import org.destek.ticket.topic.StaffMember;

/**
 * Who is told by a mail.
 *
 * @param address where it goes
 * @param name what they are called; null when nobody said
 * @param language the language of the mail
 */
public record Recipient(String address, @Nullable String name, String language) {

	public static Recipient of(StaffMember member) {
		return new Recipient(member.address(), member.name(), member.language());
	}

	public static Recipient of(Requester requester) {
		return new Recipient(requester.email().text(), requester.name(), requester.language().tag());
	}

}
