package org.destek.ticket.staff.access;

import java.util.List;

import org.springframework.http.HttpHeaders;

import org.destek.foundation.webserver.InternalHeaders;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

/**
 * Who asks for what, with nothing checked yet.
 *
 * @param code the ticket's code as somebody typed it
 * @param token the token of the link; empty when there is none
 * @param headers the call's, for who is signed in
 * @param browser the opaque id of the browser's cookie; empty when there is none
 */
public record StaffRequest(String code, String token, HttpHeaders headers, String browser) {

	private static final String BEARER = "bearer ";

	private static final int MAX_BROWSER = 200;

	/**
	 * What a call says of itself.
	 * @param code the ticket's code as it stands in the path
	 * @param headers the call's
	 * @return the request, nothing of it checked
	 */
	public static StaffRequest of(String code, HttpHeaders headers) {
		return new StaffRequest(code, bearerOf(headers), headers, browserOf(headers));
	}

	/** Whether somebody who is signed in asks, rather than who has a link. */
	boolean bySession() {
		return this.headers.containsHeader(InternalHeaders.DESK_SESSION);
	}

	/** Nothing can be proved for a browser that does not say which it is. */
	void requireBrowser() {
		if (this.browser.isEmpty()) {
			throw new ProblemException(ProblemKind.UNPROVEN_BROWSER);
		}
	}

	/** Opens a ticket: nothing of it may stand in a log. */
	@Override
	public String toString() {
		return "StaffRequest[" + this.code + "]";
	}

	private static String bearerOf(HttpHeaders headers) {
		String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
		if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return "";
		}
		return authorization.substring(BEARER.length()).strip();
	}

	private static String browserOf(HttpHeaders headers) {
		List<String> browsers = headers.getOrEmpty(InternalHeaders.BROWSER);
		return (browsers.size() == 1 && browsers.get(0).length() <= MAX_BROWSER) ? browsers.get(0).strip() : "";
	}

}
