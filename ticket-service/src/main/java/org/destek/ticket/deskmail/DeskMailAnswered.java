package org.destek.ticket.deskmail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.event.Recipient;

/**
 * Published once a command by mail was tried that is no part of a ticket's conversation.
 *
 * @param mailId the mail
 * @param messageId its Message-ID; null when it has none
 * @param recipient who asked, at their own address
 * @param outcome done or refused
 * @param subject of the answer
 * @param lines what it says
 * @param tickets a list
 * @param links to pages of the desk
 * @param answeredAt when it was answered
 */
record DeskMailAnswered(UUID mailId, @Nullable String messageId, Recipient recipient, String outcome, String subject,
		List<String> lines, List<ListedTicket> tickets, List<DeskMailAnswer.DeskLink> links, Instant answeredAt) {

	static final String TYPE = "desk-mail-answered.v1";

}
