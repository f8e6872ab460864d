package org.destek.ticket.desk;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Agent;
import org.destek.ticket.topic.NamedTopic;
import org.destek.ticket.triage.Priority;
import org.destek.ticket.triage.Tag;

/**
 * A ticket as the list shows it.
 *
 * @param code its name for people
 * @param subject one line
 * @param requesterName who asked
 * @param unit where they belong
 * @param topic what it is about
 * @param status label of its status
 * @param assignee who has it; null when nobody does
 * @param submittedAt when it was accepted
 * @param lastActivityAt when somebody last did something with it
 * @param dueAt by when the office is to answer, or by hand; null when it is waited for
 * neither
 * @param overdue whether that is past
 * @param waitingForUs whether the office's answer is waited for
 * @param priority how urgent the office finds it
 * @param tags words that the office gave it
 * @param excerpt where the words that were looked for stand, each between U+E000 and
 * U+E001; null when none were, or they stand in no text
 */
public record DeskTicket(String code, String subject, String requesterName, String unit, TopicName topic, String status,
		@Nullable Agent assignee, Instant submittedAt, Instant lastActivityAt, @Nullable Instant dueAt, boolean overdue,
		boolean waitingForUs, Priority priority, List<Tag> tags, @Nullable String excerpt) {

	/**
	 * A topic as the reader calls it.
	 *
	 * @param slug its name in addresses
	 * @param name its name in the reader's language
	 */
	public record TopicName(String slug, String name) {

		static TopicName of(NamedTopic topic, Language reader) {
			return new TopicName(topic.slug(), topic.name().in(reader));
		}

	}

}
