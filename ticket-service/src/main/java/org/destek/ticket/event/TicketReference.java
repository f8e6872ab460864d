package org.destek.ticket.event;

import java.util.UUID;

import org.destek.ticket.topic.NamedTopic;

/**
 * Which ticket an event is about.
 *
 * @param ticketId the ticket
 * @param code its name for people
 * @param topic what it is about, as it was called then
 * @param subject one line
 */
public record TicketReference(UUID ticketId, String code, NamedTopic topic, String subject) {
}
