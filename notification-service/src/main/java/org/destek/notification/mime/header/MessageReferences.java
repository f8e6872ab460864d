package org.destek.notification.mime.header;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.CleanText;
import org.destek.notification.mime.MimeHeaders;

/** Reads Message-IDs (RFC 5322, section 3.6.4), angle brackets included. */
public final class MessageReferences {

	private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");

	private static final int MOST = 100;

	private MessageReferences() {
	}

	public static @Nullable String own(MimeHeaders headers) {
		String value = headers.first("message-id");
		return (value != null) ? first(value) : null;
	}

	static @Nullable String first(String text) {
		return all(text).stream().findFirst().orElse(null);
	}

	/** What a mail answers: In-Reply-To first, then References, the newest first. */
	public static List<String> answered(MimeHeaders headers) {
		Set<String> answered = new LinkedHashSet<>();
		headers.all("in-reply-to").forEach((value) -> answered.addAll(all(value)));
		for (String value : headers.all("references")) {
			List<String> references = all(value);
			Collections.reverse(references);
			answered.addAll(references);
		}
		return answered.stream().limit(MOST).toList();
	}

	private static List<String> all(String value) {
		List<String> ids = new ArrayList<>();
		Matcher matcher = ID.matcher(CleanText.lines(value));
		while (matcher.find()) {
			ids.add(matcher.group());
		}
		return ids;
	}

}
