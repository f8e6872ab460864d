package org.destek.links;

import java.time.Instant;
import java.util.Map;

/**
 * What a genuine token says.
 *
 * @param subject whom or what it is about
 * @param claims all it says, the registered claims of RFC 7519 included
 * @param expiresAt from when on it is no longer good
 * @param expired whether that time has come
 */
public record SignedToken(String subject, Map<String, Object> claims, Instant expiresAt, boolean expired) {

	/**
	 * A claim that is a text.
	 * @param name the claim's name
	 * @return its text
	 * @throws IllegalArgumentException when the token has no such text
	 */
	public String text(String name) {
		if (this.claims.get(name) instanceof String text) {
			return text;
		}
		throw new IllegalArgumentException("The token has no text '" + name + "'");
	}

	/**
	 * A claim that is a whole number.
	 * @param name the claim's name
	 * @return its number
	 * @throws IllegalArgumentException when the token has no such number
	 */
	public long number(String name) {
		if (this.claims.get(name) instanceof Number number) {
			return number.longValue();
		}
		throw new IllegalArgumentException("The token has no number '" + name + "'");
	}

}
