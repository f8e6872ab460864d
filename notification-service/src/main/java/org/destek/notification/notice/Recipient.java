package org.destek.notification.notice;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.language.Language;

/**
 * Who gets a notice.
 *
 * @param address one mail address
 * @param name the name beside the address; none for a requester, whose name anybody may
 * have typed
 * @param language the tag of a {@link Language}
 * @param role what the recipient is to the ticket
 */
public record Recipient(String address, @Nullable String name, String language, RecipientRole role) {

	public static Recipient requester(String address, String language) {
		return new Recipient(address, null, known(language), RecipientRole.REQUESTER);
	}

	public static Recipient staff(String address, String name, String language) {
		return new Recipient(address, name, known(language), RecipientRole.STAFF);
	}

	public static Recipient stranger(String address, String language) {
		return new Recipient(address, null, known(language), RecipientRole.STRANGER);
	}

	/**
	 * The address as mail servers compare it in practice, whatever RFC 5321 allows.
	 * @return the address in lower case
	 */
	public String key() {
		return this.address.toLowerCase(Locale.ROOT);
	}

	private static String known(String language) {
		return Language.orFirst(language).tag();
	}

}
