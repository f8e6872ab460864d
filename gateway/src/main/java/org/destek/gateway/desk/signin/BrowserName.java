package org.destek.gateway.desk.signin;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a browser is called in a list of sessions, such as {@code Firefox, Windows}. Of
 * many names that a browser gives itself, the first here is its own.
 */
final class BrowserName {

	private static final Map<String, String> BROWSERS = inOrder("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser",
			"Samsung Internet", "Firefox", "Firefox", "FxiOS", "Firefox", "Chrome", "Chrome", "CriOS", "Chrome",
			"Safari", "Safari");

	private static final Map<String, String> SYSTEMS = inOrder("Windows", "Windows", "Android", "Android", "iPhone",
			"iPhone", "iPad", "iPad", "CrOS", "ChromeOS", "Mac OS X", "macOS", "Linux", "Linux");

	private BrowserName() {
	}

	/** Empty when nothing is known of it. */
	static String of(ServerWebExchange exchange) {
		return of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT));
	}

	static String of(@Nullable String userAgent) {
		if (userAgent == null) {
			return "";
		}
		String browser = first(BROWSERS, userAgent);
		String system = first(SYSTEMS, userAgent);
		return (browser.isEmpty() || system.isEmpty()) ? browser + system : browser + ", " + system;
	}

	private static String first(Map<String, String> names, String userAgent) {
		return names.entrySet()
			.stream()
			.filter((name) -> userAgent.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	private static Map<String, String> inOrder(String... pairs) {
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put(pairs[i], pairs[i + 1]);
		}
		return map;
	}

}
