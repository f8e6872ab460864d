package org.destek.gateway.accesslog;

import java.util.regex.Pattern;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * An address as a log may hold it: without the query, where signatures and searches are,
 * and without the tokens, codes and ids that some paths carry.
 */
public final class RedactedPath {

	private static final Pattern TOKEN = Pattern.compile("(?<=/enter/)[^/]+");

	/** Which code it is, and the code itself. */
	private static final Pattern SIGN_IN = Pattern.compile("(?<=/desk/sign-in/).+");

	/** Whoever knows a session's id may not end it, but need not know it. */
	private static final Pattern SESSION = Pattern.compile("(?<=/desk/sessions/)[^/]+");

	private static final Pattern SEALED = Pattern.compile("(?<=/human-checks/)[^/]+");

	/** Whoever knows where an upload goes on may write there. */
	private static final Pattern UPLOAD = Pattern.compile("(?<=/attachments/uploads/)[^/]+");

	private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x21-\\x7E]");

	private RedactedPath() {
	}

	public static String of(ServerHttpRequest request) {
		String path = request.getURI().getRawPath();
		path = TOKEN.matcher(path).replaceAll("-");
		path = SIGN_IN.matcher(path).replaceAll("-");
		path = SESSION.matcher(path).replaceAll("-");
		path = SEALED.matcher(path).replaceAll("-");
		path = UPLOAD.matcher(path).replaceAll("-");
		return UNPRINTABLE.matcher(path).replaceAll("?");
	}

}
