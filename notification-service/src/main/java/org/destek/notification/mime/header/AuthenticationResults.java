package org.destek.notification.mime.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.HeaderComments;
import org.destek.notification.mime.HeaderParameters;
import org.destek.notification.mime.MimeHeaders;

/**
 * Reads Authentication-Results (RFC 8601): only a trusted server's, and of those only the
 * topmost; whatever stands below it may have come with the mail.
 */
public final class AuthenticationResults {

	private static final String HEADER = "authentication-results";

	private AuthenticationResults() {
	}

	public static Authentication of(MimeHeaders headers, List<String> trustedServers, @Nullable MailSender from) {
		for (String value : headers.all(HEADER)) {
			List<String> pieces = HeaderParameters.pieces(HeaderComments.removed(value));
			if (trustedServers.stream().anyMatch((server) -> server.equalsIgnoreCase(serverOf(pieces.get(0))))) {
				return verdict(pieces.subList(1, pieces.size()), from);
			}
		}
		return Authentication.NONE;
	}

	/** The id may be quoted, and a version number may follow. */
	private static String serverOf(String piece) {
		String id = piece.strip();
		if (id.startsWith("\"")) {
			int end = id.indexOf('"', 1);
			return (end > 0) ? id.substring(1, end) : "";
		}
		return id.isEmpty() ? "" : id.split("\\s", 2)[0];
	}

	/**
	 * A server that checks DMARC has to say pass, and of the author's domain: an error,
	 * or a domain without a policy, proves nothing. One that does not is believed when
	 * SPF or DKIM pass for the author's own domain, which is what DMARC asks (RFC 7489,
	 * section 3.1), and when it refuses whatever it checks.
	 */
	private static Authentication verdict(List<String> pieces, @Nullable MailSender from) {
		List<String> dmarc = new ArrayList<>();
		List<String> spf = new ArrayList<>();
		List<String> dkim = new ArrayList<>();
		boolean foreign = false;
		for (String piece : pieces) {
			String result = piece.strip().toLowerCase(Locale.ROOT);
			collect(result, "dmarc", dmarc);
			collect(result, "spf", spf);
			collect(result, "dkim", dkim);
			foreign |= result.startsWith("dmarc") && isAboutAnother(result, from);
		}
		if (!dmarc.isEmpty()) {
			boolean passed = !foreign && dmarc.stream().allMatch("pass"::equals);
			return passed ? Authentication.PASS : Authentication.FAIL;
		}
		if (pieces.stream().anyMatch((piece) -> AlignedResult.passes(piece, from))) {
			return Authentication.PASS;
		}
		boolean refused = spf.contains("fail") && dkim.contains("fail") && !dkim.contains("pass");
		return refused ? Authentication.FAIL : Authentication.NONE;
	}

	/** {@code method [/version] = result}, spaces anywhere. */
	private static void collect(String piece, String method, List<String> results) {
		int equals = piece.indexOf('=');
		String name = (equals > 0) ? piece.substring(0, equals).split("/", 2)[0].strip() : "";
		if (name.equals(method)) {
			results.add(piece.substring(equals + 1).strip().split("[\\s;]", 2)[0].replace("\"", ""));
		}
	}

	/** A pass for another domain than the author's says nothing about the author. */
	private static boolean isAboutAnother(String piece, @Nullable MailSender from) {
		int property = piece.indexOf("header.from=");
		if (property < 0 || from == null) {
			return from == null;
		}
		String named = piece.substring(property + "header.from=".length()).split("[\\s;]", 2)[0].replace("\"", "");
		String address = from.address().toLowerCase(Locale.ROOT);
		String domain = address.substring(address.lastIndexOf('@') + 1);
		String other = named.substring(named.lastIndexOf('@') + 1);
		return !domain.equals(other) && !domain.endsWith("." + other);
	}

}
