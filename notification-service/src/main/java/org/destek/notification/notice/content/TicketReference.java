package org.destek.notification.notice.content;

import java.util.UUID;

/**
 * The ticket that a mail is about.
 *
 * @param id its id
 * @param code what people call it
 */
public record TicketReference(UUID id, String code) {
}
