package org.destek.ticket.reminder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.destek.ticket.topic.Notices;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;

/**
 * Somebody of the office with all that they answer for.
 *
 * @param address their address as it is compared
 * @param member their first entry, by which they are written to
 * @param duties what they answer for, in the order of the topics file
 */
record DigestRecipient(String address, StaffMember member, List<Duty> duties) {

	/** All staff that want notices, each address once. */
	static List<DigestRecipient> allOf(Topics topics) {
		Map<String, List<Duty>> duties = new LinkedHashMap<>();
		for (Topic topic : topics.all()) {
			topic.staff()
				.stream()
				.filter((each) -> each.notices() != Notices.NONE)
				.forEach((each) -> duties.computeIfAbsent(comparable(each), (address) -> new ArrayList<>())
					.add(new Duty(topic, each)));
		}
		return duties.entrySet()
			.stream()
			.map((each) -> new DigestRecipient(each.getKey(), each.getValue().get(0).member(), each.getValue()))
			.toList();
	}

	private static String comparable(StaffMember member) {
		return member.address().toLowerCase(Locale.ROOT);
	}

	/**
	 * A topic that somebody answers for.
	 *
	 * @param topic the topic
	 * @param member their entry there
	 */
	record Duty(Topic topic, StaffMember member) {

		boolean onlyMine() {
			return this.member.notices() == Notices.MINE;
		}

	}

}
