package org.destek.notification.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;

import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.RecipientRole;
import org.destek.notification.notice.content.NoticeKind;
import org.destek.notification.notice.content.TicketReference;

/** Reads notices from rows. */
final class NoticeRows {

	private NoticeRows() {
	}

	static Notice notice(Readable row) {
		Recipient recipient = new Recipient(text(row, "recipient"), row.get("recipient_name", String.class),
				text(row, "language"), RecipientRole.valueOf(text(row, "role").toUpperCase(Locale.ROOT)));
		return new Notice(value(row, "id", UUID.class), value(row, "claim", UUID.class), ticket(row),
				NoticeKind.labelled(text(row, "kind")), recipient, row.get("reply_id", UUID.class),
				row.get("topic", String.class), text(row, "content"), row.get("instead_of", String.class),
				text(row, "message_id"), row.get("traceparent", String.class), value(row, "not_before", Instant.class),
				value(row, "owed_since", Instant.class), value(row, "attempts", Integer.class),
				row.get("unknown_at") != null);
	}

	private static @Nullable TicketReference ticket(Readable row) {
		UUID id = row.get("ticket_id", UUID.class);
		return (id != null) ? new TicketReference(id, text(row, "code")) : null;
	}

	private static String text(Readable row, String column) {
		return value(row, column, String.class);
	}

	static <T> T value(Readable row, String column, Class<T> type) {
		T value = row.get(column, type);
		if (value == null) {
			throw new IllegalStateException("A notice that waits has no " + column);
		}
		return value;
	}

}
