package org.destek.gateway.backend;

/**
 * What opens a ticket to one of the office.
 *
 * @param token of the link in a notice
 * @param browser opaque id of the browser, which the link becomes bound to
 */
public record StaffKey(String token, String browser) {

	@Override
	public String toString() {
		return "StaffKey[not shown]";
	}

}
