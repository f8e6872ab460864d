package org.destek.notification.bounce;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.mail.util.SharedByteArrayInputStream;
import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.CleanText;
import org.destek.notification.mime.MailSlice;
import org.destek.notification.mime.MimeHeaders;
import org.destek.notification.mime.MimePart;
import org.destek.notification.mime.TransferDecoding;
import org.destek.notification.mime.content.MailContent;
import org.destek.notification.mime.header.MessageReferences;

/** Reads what a server could not deliver (RFC 3464); only a failure is a bounce. */
public final class DeliveryReportReader {

	private static final int LONGEST = 64 * 1024;

	private static final Set<String> NOT_FINAL = Set.of("delayed", "delivered", "relayed", "expanded");

	private static final Pattern FIELD = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9-]*\\s*:|\\s).*");

	private DeliveryReportReader() {
	}

	public static DeliveryReport of(MimeHeaders headers, MailContent content) throws IOException {
		MimePart status = content.deliveryStatus();
		if (status == null) {
			return UnstructuredBounce.of(headers, content);
		}
		List<MimeHeaders> groups = groups(status);
		for (MimeHeaders group : groups) {
			if (hasFailed(group)) {
				return DeliveryReport.failed(failed(group, headers, content));
			}
		}
		boolean known = groups.stream().anyMatch((group) -> NOT_FINAL.contains(actionOf(group)));
		return known ? DeliveryReport.NOT_FINAL : UnstructuredBounce.unlisted(headers, content);
	}

	/** Some servers say no action, others one that no standard knows. */
	private static boolean hasFailed(MimeHeaders group) {
		String action = actionOf(group);
		String status = group.word("status");
		return action.isEmpty() ? status.startsWith("5") : !NOT_FINAL.contains(action);
	}

	private static String actionOf(MimeHeaders group) {
		return group.word("action").split("[^a-z]", 2)[0];
	}

	private static Bounce failed(MimeHeaders group, MimeHeaders headers, MailContent content) throws IOException {
		String address = group.first("final-recipient");
		String named = addressIn((address != null) ? address : group.first("original-recipient"));
		String status = group.word("status");
		BounceReason reason = BounceReason.of(status, group.word("diagnostic-code"),
				UnstructuredBounce.wordsOf(content));
		return new Bounce(originalId(content), (named != null) ? named : UnstructuredBounce.recipient(headers, content),
				!status.startsWith("4"), reason.reason(), reason.aboutSender());
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
			groups.add(headersOf(folded(group.strip()).getBytes(StandardCharsets.UTF_8)));
		}
		return groups;
	}

	/** A server's answer of several lines is not always folded as it should be. */
	private static String folded(String group) {
		return group.lines()
			.map((line) -> FIELD.matcher(line).matches() ? line : " " + line)
			.collect(Collectors.joining("\n"));
	}

	/** The Message-ID of the mail that is reported on. */
	static @Nullable String originalId(MailContent content) throws IOException {
		MimePart original = content.original();
		if (original == null) {
			return UnstructuredBounce.originalId(content);
		}
		byte[] head = TransferDecoding.head(original.body().open(), original.encoding(), LONGEST);
		return MessageReferences.own(headersOf(head));
	}

	static MimeHeaders headersOf(byte[] bytes) throws IOException {
		SharedByteArrayInputStream shared = new SharedByteArrayInputStream(bytes);
		return MimeHeaders.of(new MailSlice(shared, 0, bytes.length));
	}

}
