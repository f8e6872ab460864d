package org.destek.gateway.backend.desk;

import org.springframework.http.HttpHeaders;

import org.destek.gateway.backend.InternalHeaders;
import org.destek.gateway.backend.staff.StaffKey;

/**
 * What opens the desk, and all tickets that its person may see, to one browser.
 *
 * @param token of the session
 */
public record DeskKey(String token) implements StaffKey {

	@Override
	public void writeTo(HttpHeaders headers) {
		headers.set(InternalHeaders.DESK_SESSION, this.token);
	}

	@Override
	public String toString() {
		return "DeskKey[not shown]";
	}

}
