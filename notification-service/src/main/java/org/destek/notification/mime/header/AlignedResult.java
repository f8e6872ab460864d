package org.destek.notification.mime.header;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A result of SPF or DKIM that is about the author's own domain, as DMARC aligns them
 * (RFC 7489, section 3.1, relaxed): the same, or one below the other. Two domains of
 * different owners are never one below the other, registries aside, which send no mail.
 */
final class AlignedResult {

	private static final Pattern DKIM = Pattern.compile("dkim(?:/\\d+)?\\s*=\\s*pass\\b(.*)", Pattern.DOTALL);

	private static final Pattern SPF = Pattern.compile("spf(?:/\\d+)?\\s*=\\s*pass\\b(.*)", Pattern.DOTALL);

	/** A domain, or an address of it, and nothing behind. */
	private static final String DOMAIN = "\\s*=\\s*\"?(?:[^\\s;@\"]*@)?([a-z0-9.-]+)(?=[\"\\s;]|$)";

	private static final Pattern SIGNER = Pattern.compile("(?<![\\S])header\\.(?:d|i)" + DOMAIN);

	private static final Pattern SENDER = Pattern.compile("(?<![\\S])smtp\\.mailfrom" + DOMAIN);

	private AlignedResult() {
	}

	/**
	 * Whether a result proves the author's domain.
	 * @param piece one method's result, such as {@code dkim=pass header.d=example.edu}
	 */
	static boolean passes(String piece, @Nullable MailSender from) {
		String result = piece.strip().toLowerCase(Locale.ROOT);
		String author = (from != null) ? domainOf(from.address()) : "";
		return !author.isEmpty()
				&& (passes(DKIM.matcher(result), SIGNER, author) || passes(SPF.matcher(result), SENDER, author));
	}

	private static boolean passes(Matcher result, Pattern property, String author) {
		if (!result.matches()) {
			return false;
		}
		return property.matcher(result.group(1))
			.results()
			.map((found) -> found.group(1))
			.anyMatch((domain) -> isAligned(domain, author));
	}

	private static boolean isAligned(String domain, String author) {
		return domain.equals(author) || author.endsWith("." + domain) && domain.indexOf('.') > 0
				|| domain.endsWith("." + author);
	}

	private static String domainOf(String address) {
		return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
	}

}
