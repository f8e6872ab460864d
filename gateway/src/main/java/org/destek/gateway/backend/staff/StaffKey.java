package org.destek.gateway.backend.staff;

import org.springframework.http.HttpHeaders;

import org.destek.gateway.backend.Credentials;
import org.destek.gateway.backend.InternalHeaders;

/**
 * What opens a ticket to one of the office.
 *
 * @param token of the link in a notice
 * @param browser opaque id of the browser, which is proven or not
 */
public record StaffKey(String token, String browser) implements Credentials {

	@Override
	public void writeTo(HttpHeaders headers) {
		headers.setBearerAuth(this.token);
		headers.set(InternalHeaders.BROWSER, this.browser);
	}

	@Override
	public String toString() {
		return "StaffKey[not shown]";
	}

}
