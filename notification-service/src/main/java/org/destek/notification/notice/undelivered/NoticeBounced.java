package org.destek.notification.notice.undelivered;

import java.time.Instant;
import java.util.UUID;

/** The data of {@code notice-bounced.v1}. */
record NoticeBounced(UUID ticketId, String code, UUID noticeId, String kind, String role, String recipient,
		String reason, Instant bouncedAt) {

	static final String TOPIC = "mail-events";

	static final String TYPE = "notice-bounced.v1";

}
