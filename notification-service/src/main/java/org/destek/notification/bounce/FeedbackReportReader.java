package org.destek.notification.bounce;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.CleanText;
import org.destek.notification.mime.MimeHeaders;
import org.destek.notification.mime.MimePart;
import org.destek.notification.mime.content.MailContent;

/** Reads feedback reports (RFC 5965); those about DKIM or DMARC complain of nothing. */
public final class FeedbackReportReader {

	private static final int LONGEST = 64 * 1024;

	private static final Set<String> NO_COMPLAINTS = Set.of("not-spam", "auth-failure", "dkim", "dmarc");

	private FeedbackReportReader() {
	}

	public static @Nullable Complaint of(MailContent content) throws IOException {
		MimePart feedback = content.feedback();
		if (feedback == null) {
			return null;
		}
		MimeHeaders fields = DeliveryReportReader
			.headersOf(feedback.text(LONGEST).strip().getBytes(StandardCharsets.UTF_8));
		String sender = fields.first("original-mail-from");
		return NO_COMPLAINTS.contains(fields.word("feedback-type")) ? null
				: new Complaint(DeliveryReportReader.originalId(content), (sender != null) ? address(sender) : null);
	}

	private static String address(String field) {
		return CleanText.cut(field.replaceAll("[<>\\s]", "").toLowerCase(Locale.ROOT), 254);
	}

}
