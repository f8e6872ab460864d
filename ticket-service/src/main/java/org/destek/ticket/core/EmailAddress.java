package org.destek.ticket.core;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One e-mail address (RFC 5321: dot-atom local part, domain with at least one dot). The
 * domain is kept in its ASCII form (RFC 5890), which every mail server takes.
 *
 * @param text the address as mails use it
 */
public record EmailAddress(@JsonValue String text) {

	/** The most that an address may measure (RFC 5321 with its erratum 1690). */
	public static final int MAX_LENGTH = 254;

	private static final Pattern LOCAL_PART = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

	private static final Pattern DOMAIN = Pattern
		.compile("([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+(?![0-9]+$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])");

	private static final int MAX_LOCAL_PART = 64;

	/**
	 * Reads an address that may come from anybody.
	 * @param typed the text, without spaces around it
	 * @return the address; empty when it is not exactly one
	 */
	public static Optional<EmailAddress> parse(String typed) {
		int at = typed.lastIndexOf('@');
		if (at < 1 || at > MAX_LOCAL_PART || !LOCAL_PART.matcher(typed.substring(0, at)).matches()) {
			return Optional.empty();
		}
		return asciiDomain(typed.substring(at + 1)).map((domain) -> typed.substring(0, at + 1) + domain)
			.filter((text) -> text.length() <= MAX_LENGTH)
			.map(EmailAddress::new);
	}

	/**
	 * What two spellings of the same mailbox have in common.
	 * @return the address in lower case
	 */
	public String comparable() {
		return this.text.toLowerCase(Locale.ROOT);
	}

	private static Optional<String> asciiDomain(String typed) {
		try {
			return Optional.of(IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES))
				.filter((domain) -> DOMAIN.matcher(domain).matches());
		}
		catch (IllegalArgumentException ex) {
			// Not a domain name (RFC 5890): the same answer as for any other text.
			return Optional.empty();
		}
	}

}
