package org.destek.notification.notice.undelivered;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.NoticeContent;
import org.destek.notification.notice.content.NoticeKind;
import org.destek.notification.notice.content.TicketReference;

/**
 * A notice as it was kept, read again to be told to somebody else.
 *
 * @param id its id
 * @param eventId the event that it tells of
 * @param ticket the ticket, if it is about one
 * @param kind which mail it is
 * @param recipient who was told
 * @param content what was said; none once its time is over
 * @param fallback who is told instead
 */
record StoredNotice(UUID id, UUID eventId, @Nullable TicketReference ticket, NoticeKind kind, Recipient recipient,
		@Nullable NoticeContent content, @Nullable Recipient fallback) {
}
