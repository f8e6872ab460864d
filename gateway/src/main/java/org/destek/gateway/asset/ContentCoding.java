package org.destek.gateway.asset;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Reads {@code Accept-Encoding} (RFC 9110, section 12.5.3), as far as it names gzip. */
public final class ContentCoding {

	private static final String GZIP = "gzip";

	private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

	private ContentCoding() {
	}

	/** Whether the answer may be sent as gzip. */
	public static boolean takesGzip(ServerHttpRequest request) {
		List<String> accepted = request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING);
		return accepted.stream().anyMatch((line) -> line.contains(GZIP) && !REFUSED.matcher(line).find());
	}

}
