package org.destek.notification.template;

import java.time.Instant;
import java.util.UUID;

import org.destek.notification.plan.NoticeContent;

/**
 * What is to be rendered.
 *
 * @param ticketId the ticket
 * @param code its code
 * @param language {@code tr} or {@code en}
 * @param content what is said
 * @param since from when on its links are good
 */
public record Letter(UUID ticketId, String code, String language, NoticeContent content, Instant since) {
}
