package org.destek.gateway.backend.staff;

import org.springframework.http.HttpHeaders;

import org.destek.gateway.backend.InternalHeaders;

/**
 * A notice's link, followed in a browser.
 *
 * @param token of the link
 * @param browser opaque id of the browser, which is proven or not
 */
public record LinkKey(String token, String browser) implements StaffKey {

	@Override
	public void writeTo(HttpHeaders headers) {
		headers.setBearerAuth(this.token);
		headers.set(InternalHeaders.BROWSER, this.browser);
	}

	@Override
	public String toString() {
		return "LinkKey[not shown]";
	}

}
