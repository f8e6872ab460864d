package org.destek.ticket.deskmail;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A ticket of a list.
 *
 * @param code its name for people
 * @param subject one line
 * @param requester who asked
 * @param topic the topic's name, in the reader's language
 * @param status label of its status
 * @param assignee who has it; null when nobody does
 * @param since when somebody last did something with it
 * @param overdue whether the office's answer is late
 */
public record ListedTicket(String code, String subject, String requester, String topic, String status,
		@Nullable String assignee, Instant since, boolean overdue) {
}
