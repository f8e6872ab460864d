package org.destek.gateway.desk.signin;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Where somebody goes on to who has signed in: a page of the desk, never another site.
 */
final class Destination {

	static final String DESK = "/desk";

	/** Neither two slashes nor a backslash, so that no browser reads a host in it. */
	private static final Pattern PAGE = Pattern.compile("/desk(/[A-Za-z0-9-]+)*(\\?[\\w.~%&=+:*!-]*)?(#[a-z]+)?");

	private static final int LONGEST = 2000;

	private Destination() {
	}

	/** What was asked for, if it is such a page; the list otherwise. */
	static String of(@Nullable String asked) {
		if (asked == null || asked.length() > LONGEST || !PAGE.matcher(asked).matches()) {
			return DESK;
		}
		return asked.startsWith("/desk/sign-") ? DESK : asked;
	}

	/** The page that was asked for without a session. */
	static String of(ServerHttpRequest request) {
		URI address = request.getURI();
		String query = address.getRawQuery();
		return of(address.getRawPath() + ((query != null) ? "?" + query : ""));
	}

}
