package org.destek.notification.incoming;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.notification.reading.MailSender;

/** What is to be known of a sender's address alone. */
final class Senders {

	private static final int LONGEST = 254;

	private static final Pattern ADDRESS = Pattern
		.compile("[^@\\s\\p{Cntrl}<>\"(),:;\\\\]+@[^@\\s\\p{Cntrl}<>\"(),:;\\\\]+");

	/** Who is never written to, whatever the headers say. */
	private static final Pattern MACHINE = Pattern.compile(
			"(no-?_?reply|do-?_?not-?_?reply|yanitlama(yin)?|mailer-daemon|postmaster|daemon|bounces?|root|abuse)([-+.=].*)?@.*");

	private Senders() {
	}

	static boolean isUsable(@Nullable MailSender sender) {
		return sender != null && sender.address().length() <= LONGEST && ADDRESS.matcher(sender.address()).matches();
	}

	/** The address as mail servers compare it in practice. */
	static String key(MailSender sender) {
		return sender.address().toLowerCase(Locale.ROOT);
	}

	static String domain(String address) {
		return address.substring(address.lastIndexOf('@') + 1);
	}

	static boolean isMachine(MailSender sender) {
		return MACHINE.matcher(key(sender)).matches();
	}

}
