package org.destek.gateway.backend.ticket;

import org.springframework.http.HttpHeaders;

import org.destek.gateway.backend.Credentials;

/**
 * What opens a ticket to its requester.
 *
 * @param token its access key, or the token of a mailed link
 */
public record TicketKey(String token) implements Credentials {

	@Override
	public void writeTo(HttpHeaders headers) {
		headers.setBearerAuth(this.token);
	}

	@Override
	public String toString() {
		return "TicketKey[not shown]";
	}

}
