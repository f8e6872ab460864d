package org.destek.notification.reading;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Recognises bounces without a delivery status: qmail, old Exchange and Postfix write for
 * people only. Needs two signs, a server as sender and a subject that says so.
 */
final class OldBounce {

	private static final int ENOUGH = 20_000;

	private static final List<String> SUBJECTS = List.of("undeliver", "delivery status notification", "failure notice",
			"mail delivery failed", "delivery failure", "delivery failed", "returned mail", "returned to sender",
			"teslim edilemedi", "iletilemedi", "gönderilemedi", "teslimat başarısız", "delivery has failed",
			"message could not be delivered", "geri döndü", "mail system error");

	private static final List<String> DELAYS = List.of("delayed", "delay)", "warning:", "gecik", "will be retried");

	private static final Pattern ADDRESS = Pattern
		.compile("[<(\\s]([^\\s<>()@:,;\"']{1,64}@[^\\s<>()@:,;\"']{3,190})[>)\\s:]");

	private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^>?[ ]{0,4}message-id:\\s{0,4}(<[^<>\\s]{1,500}>)");

	private static final Pattern LATER = Pattern.compile("\\b4\\.\\d{1,3}\\.\\d{1,3}\\b");

	private OldBounce() {
	}

	static @Nullable Bounce of(MimeHeaders headers, MailContent content) throws IOException {
		String subject = headers.text("subject", 300);
		String lower = (subject != null) ? subject.replace('İ', 'i').toLowerCase(Locale.ROOT) : "";
		boolean says = SUBJECTS.stream().anyMatch(lower::contains) && DELAYS.stream().noneMatch(lower::contains);
		if (!says || !NatureOf.fromServer(headers)) {
			return null;
		}
		String text = CleanText.cut(Line.joined(content.lines()), ENOUGH);
		String words = text.replace('İ', 'i').toLowerCase(Locale.ROOT);
		String failed = headers.first("x-failed-recipients");
		String recipient = (failed != null) ? firstAddress(" " + failed + " ") : firstAddress(" " + text + " ");
		return new Bounce(originalId(text, content), recipient, !LATER.matcher(words).find(),
				BounceReason.of("", words));
	}

	private static @Nullable String firstAddress(String text) {
		Matcher address = ADDRESS.matcher(text);
		return address.find() ? address.group(1).toLowerCase(Locale.ROOT) : null;
	}

	private static @Nullable String originalId(String text, MailContent content) throws IOException {
		Matcher id = MESSAGE_ID.matcher(text);
		if (id.find()) {
			return id.group(1);
		}
		MimePart nested = content.nested();
		return (nested != null) ? MessageReferences.own(MimeHeaders.of(nested.body())) : null;
	}

}
