package org.destek.ticket.staffing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;

/** Finds people of the office by address, local part or name. */
@Component
public class StaffDirectory {

	private final Topics topics;

	StaffDirectory(Topics topics) {
		this.topics = topics;
	}

	/**
	 * Who is meant: first those of the ticket's topic are asked, then everybody.
	 * @param ticket the ticket that somebody is to have
	 * @param person address, local part, name or first name of an entry, in any case
	 * @return the entry
	 * @throws UnknownPersonException when that is nobody, or several
	 */
	public StaffMember find(Ticket ticket, String person) {
		List<StaffMember> near = this.topics.answering(ticket.topic()).people().toList();
		List<StaffMember> found = named(near, person);
		if (found.isEmpty()) {
			found = named(this.topics.all().stream().flatMap(Topic::people).toList(), person);
		}
		if (found.size() != 1) {
			List<StaffMember> choices = found.isEmpty() ? near : found;
			throw new UnknownPersonException(!found.isEmpty(),
					choices.stream().map(StaffMember::address).distinct().toList());
		}
		return found.get(0);
	}

	/** One for each address: the same person may answer for several topics. */
	private static List<StaffMember> named(List<StaffMember> people, String person) {
		Map<String, StaffMember> found = new LinkedHashMap<>();
		people.stream()
			.filter((each) -> isCalled(each, person.strip()))
			.forEach((each) -> found.putIfAbsent(each.address().toLowerCase(Locale.ROOT), each));
		return List.copyOf(found.values());
	}

	private static boolean isCalled(StaffMember member, String person) {
		String address = member.address();
		return address.equalsIgnoreCase(person)
				|| address.substring(0, address.lastIndexOf('@')).equalsIgnoreCase(person)
				|| TypedText.sameName(member.name(), person) || TypedText.sameName(firstName(member), person);
	}

	private static String firstName(StaffMember member) {
		return member.name().split(" ", 2)[0];
	}

}
