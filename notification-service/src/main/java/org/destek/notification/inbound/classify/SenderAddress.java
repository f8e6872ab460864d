package org.destek.notification.inbound.classify;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.header.MailSender;

/** What is to be known of a sender's address alone. */
public final class SenderAddress {

	private static final int LONGEST = 254;

	private static final Pattern ADDRESS = Pattern
		.compile("[^@\\s\\p{Cntrl}<>\"(),:;\\\\]+@[^@\\s\\p{Cntrl}<>\"(),:;\\\\]+");

	private static final int LONGEST_LOCAL_PART = 64;

	private static final Pattern LOCAL_PART = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

	private static final Pattern DOMAIN = Pattern
		.compile("([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+(?![0-9]+$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])");

	/** Who is never written to, whatever the headers say. */
	private static final Pattern MACHINE = Pattern.compile(
			"(no-?_?reply|do-?_?not-?_?reply|yanitlama(yin)?|mailer-daemon|postmaster|daemon|bounces?|root|abuse)([-+.=].*)?@.*");

	private SenderAddress() {
	}

	public static boolean isUsable(@Nullable MailSender sender) {
		return sender != null && sender.address().length() <= LONGEST && ADDRESS.matcher(sender.address()).matches();
	}

	/**
	 * Whether ticket-service takes it as a requester's: dot-atom local part, domain with
	 * at least one dot, in ASCII at most 254 characters (RFC 5321).
	 */
	static boolean mayRequest(MailSender sender) {
		String address = sender.address();
		int at = address.lastIndexOf('@');
		return at >= 1 && at <= LONGEST_LOCAL_PART && LOCAL_PART.matcher(address.substring(0, at)).matches()
				&& isDomain(address.substring(at + 1), LONGEST - at - 1);
	}

	private static boolean isDomain(String domain, int longest) {
		try {
			String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
			return ascii.length() <= longest && DOMAIN.matcher(ascii).matches();
		}
		catch (IllegalArgumentException ex) {
			// Not a domain name (RFC 5890).
			return false;
		}
	}

	/** The address as mail servers compare it in practice. */
	public static String key(MailSender sender) {
		return sender.address().toLowerCase(Locale.ROOT);
	}

	public static String domain(String address) {
		return address.substring(address.lastIndexOf('@') + 1);
	}

	public static boolean isMachine(MailSender sender) {
		return MACHINE.matcher(key(sender)).matches();
	}

}
