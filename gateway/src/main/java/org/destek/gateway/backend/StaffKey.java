package org.destek.gateway.backend;

/**
 * What opens a ticket to one of the office.
 *
 * @param token of the link in a notice
 * @param browser opaque id of the browser, which is proven or not
 */
public record StaffKey(String token, String browser) {

	@Override
	public String toString() {
		return "StaffKey[not shown]";
	}

}
