package org.destek.notification.notice;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The mailbox behind an address: one, however its provider lets the address be written.
 * Only for counting; mails go to the address as it was typed.
 *
 * @param key the address without what the provider ignores
 */
record Mailbox(String key) {

	private static final Set<String> IGNORES_DOTS = Set.of("gmail.com");

	/** Domains that mean the same mailboxes. */
	private static final Map<String, String> SAME = Map.of("googlemail.com", "gmail.com", "pm.me", "proton.me",
			"protonmail.com", "proton.me", "me.com", "icloud.com", "mac.com", "icloud.com");

	/** Providers that deliver what stands behind a plus sign to the part before it. */
	private static final Set<String> IGNORES_TAGS = Set.of("gmail.com", "outlook.com", "outlook.com.tr", "hotmail.com",
			"hotmail.com.tr", "live.com", "msn.com", "icloud.com", "proton.me", "yandex.com", "yandex.com.tr",
			"fastmail.com", "zoho.com", "yahoo.com", "yahoo.com.tr");

	/**
	 * The mailbox of an address.
	 * @param address one address, in any case
	 * @return the mailbox
	 */
	static Mailbox of(String address) {
		String lower = address.toLowerCase(Locale.ROOT);
		int at = lower.lastIndexOf('@');
		if (at < 1) {
			return new Mailbox(lower);
		}
		String domain = domain(lower.substring(at + 1));
		return new Mailbox(local(lower.substring(0, at), domain) + "@" + domain);
	}

	private static String domain(String written) {
		String ascii = IDN.toASCII(written.endsWith(".") ? written.substring(0, written.length() - 1) : written,
				IDN.ALLOW_UNASSIGNED);
		return SAME.getOrDefault(ascii, ascii);
	}

	private static String local(String written, String domain) {
		int tag = IGNORES_TAGS.contains(domain) ? written.indexOf('+') : -1;
		String untagged = (tag > 0) ? written.substring(0, tag) : written;
		return IGNORES_DOTS.contains(domain) ? untagged.replace(".", "") : untagged;
	}

}
