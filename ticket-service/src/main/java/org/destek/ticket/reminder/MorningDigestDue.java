package org.destek.ticket.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.destek.ticket.event.Recipient;
import org.destek.ticket.reminder.WaitingTickets.Waiting;
import org.destek.ticket.topic.NamedTopic;

/**
 * Published on a working morning for each of the office for whom something waits.
 *
 * @param recipient who is told
 * @param day the morning's date
 * @param topics what waits, by topic, in the order of the topics file
 * @param composedAt when it was counted
 */
record MorningDigestDue(Recipient recipient, LocalDate day, List<DigestTopic> topics, Instant composedAt) {

	static final String TYPE = "morning-digest-due.v1";

	/**
	 * What waits about a topic.
	 *
	 * @param topic the topic
	 * @param open how many tickets wait for the office
	 * @param unassigned how many of them nobody has
	 * @param overdue how many of them wait too long
	 * @param tickets those that wait longest
	 */
	record DigestTopic(NamedTopic topic, long open, long unassigned, long overdue, List<WaitingTicket> tickets) {

		static DigestTopic of(NamedTopic topic, Waiting waiting) {
			return new DigestTopic(topic, waiting.open(), waiting.unassigned(), waiting.overdue(), waiting.tickets());
		}

	}

}
