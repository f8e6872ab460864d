package org.destek.notification.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.mail.util.SharedByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** Reads what a server could not deliver (RFC 3464); only a failure is a bounce. */
final class BounceReport {

	private static final int LONGEST = 64 * 1024;

	private BounceReport() {
	}

	/** Null when the mail is none, or only tells of a delay or a delivery. */
	static @Nullable Bounce of(MimeHeaders headers, MailContent content) throws IOException {
		MimePart status = content.deliveryStatus();
		if (status == null) {
			return OldBounce.of(headers, content);
		}
		for (MimeHeaders recipient : groups(status)) {
			if (recipient.word("action").equals("failed")) {
				return failed(recipient, originalId(content));
			}
		}
		return null;
	}

	private static Bounce failed(MimeHeaders recipient, @Nullable String originalId) {
		String address = recipient.first("final-recipient");
		String named = (address != null) ? address : recipient.first("original-recipient");
		String status = recipient.word("status");
		String diagnosis = recipient.word("diagnostic-code");
		return new Bounce(originalId, addressIn(named), !status.startsWith("4"), BounceReason.of(status, diagnosis));
	}

	/** {@code rfc822; someone@example.org}, or the address alone. */
	private static @Nullable String addressIn(@Nullable String field) {
		if (field == null) {
			return null;
		}
		String address = field.substring(field.indexOf(';') + 1).replaceAll("[<>\\s]", "").toLowerCase(Locale.ROOT);
		return address.contains("@") ? CleanText.line(address, 254) : null;
	}

	/** Groups of fields with empty lines between: the message, then each recipient. */
	private static List<MimeHeaders> groups(MimePart status) throws IOException {
		List<MimeHeaders> groups = new ArrayList<>();
		for (String group : status.text(LONGEST).split("\n\\s*\n")) {
			groups.add(headersOf(group.strip().getBytes(StandardCharsets.UTF_8)));
		}
		return groups;
	}

	private static @Nullable String originalId(MailContent content) throws IOException {
		MimePart original = content.original();
		if (original == null) {
			return null;
		}
		byte[] head = TransferDecoding.head(original.body().open(), original.encoding(), LONGEST);
		return MessageReferences.own(headersOf(head));
	}

	private static MimeHeaders headersOf(byte[] bytes) throws IOException {
		SharedByteArrayInputStream shared = new SharedByteArrayInputStream(bytes);
		return MimeHeaders.of(new Slice(shared, 0, bytes.length));
	}

}
