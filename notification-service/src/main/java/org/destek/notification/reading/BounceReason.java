package org.destek.notification.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the reason of a bounce: by its status code (RFC 3463), else by its words. */
final class BounceReason {

	static final String OTHER = "other";

	private static final Pattern CODE = Pattern.compile("\\b([45])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

	private static final List<String> FULL = List.of("mailbox full", "mailbox is full", "over quota", "overquota",
			"quota exceeded", "exceeded storage", "posta kutusu dolu", "kotası dolu", "kota aş");

	private static final List<String> UNKNOWN = List.of("user unknown", "unknown user", "no such user",
			"no mailbox here", "does not exist", "doesn't exist", "not found", "no such mailbox", "invalid recipient",
			"mailbox unavailable", "couldn't be found", "wasn't found", "bulunamadı", "bulunamıyor",
			"böyle bir kullanıcı");

	private static final List<String> REFUSED = List.of("rejected", "blocked", "spam", "policy", "not permitted",
			"denied", "reddedildi", "engellen");

	private static final List<String> UNREACHABLE = List.of("timed out", "timeout", "connection refused",
			"host not found", "no route to host", "name service error", "zaman aşımı");

	private BounceReason() {
	}

	/**
	 * Names it.
	 * @param status such as {@code 5.1.1}; 5.0.0 says as little as none
	 * @param words what the server wrote, in lower case
	 * @return as in {@code notice-bounced.v1}
	 */
	static String of(String status, String words) {
		String byStatus = byCode(status);
		String byWordsCode = byStatus.equals(OTHER) ? byCode(words) : byStatus;
		return byWordsCode.equals(OTHER) ? byWords(words) : byWordsCode;
	}

	private static String byCode(String text) {
		Matcher code = CODE.matcher(text);
		if (!code.find()) {
			return OTHER;
		}
		return switch (code.group(2)) {
			case "1" -> "unknown-address";
			case "2" -> byMailbox(code.group(3));
			case "4" -> "unreachable";
			case "7" -> "refused";
			default -> OTHER;
		};
	}

	/** 2.1: the mailbox is disabled, which for us is a person that is no longer there. */
	private static String byMailbox(String detail) {
		return switch (detail) {
			case "1" -> "unknown-address";
			case "2" -> "mailbox-full";
			default -> OTHER;
		};
	}

	private static String byWords(String words) {
		if (FULL.stream().anyMatch(words::contains)) {
			return "mailbox-full";
		}
		if (UNKNOWN.stream().anyMatch(words::contains)) {
			return "unknown-address";
		}
		if (UNREACHABLE.stream().anyMatch(words::contains)) {
			return "unreachable";
		}
		return REFUSED.stream().anyMatch(words::contains) ? "refused" : OTHER;
	}

}
