package org.destek.notification.plan;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Who is told.
 *
 * @param address one mail address
 * @param name the name beside the address; none for a requester, whose name anybody may
 * have typed
 * @param language {@code tr} or {@code en}
 * @param role what the recipient is to the ticket
 */
public record Recipient(String address, @Nullable String name, String language, Role role) {

	public static Recipient requester(String address, String language) {
		return new Recipient(address, null, known(language), Role.REQUESTER);
	}

	public static Recipient staff(String address, String name, String language) {
		return new Recipient(address, name, known(language), Role.STAFF);
	}

	public static Recipient stranger(String address, String language) {
		return new Recipient(address, null, known(language), Role.STRANGER);
	}

	/**
	 * The address as mail servers compare it in practice, whatever RFC 5321 allows.
	 * @return the address in lower case
	 */
	String key() {
		return this.address.toLowerCase(Locale.ROOT);
	}

	private static String known(String language) {
		return "en".equals(language) ? "en" : "tr";
	}

}
