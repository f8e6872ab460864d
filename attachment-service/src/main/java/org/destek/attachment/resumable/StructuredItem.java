package org.destek.attachment.resumable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;

/**
 * Reads header fields that are structured items (RFC 9651, section 3.3): a boolean or a
 * non-negative integer, with parameters that nobody asks for. A field that is anything
 * else, or comes twice, is as good as none.
 */
final class StructuredItem {

	/** Longer than any that makes sense. */
	private static final int LONGEST = 200;

	private static final String BARE_ITEM = "(?:-?\\d{1,12}\\.\\d{1,3}|@?-?\\d{1,15}|\\?[01]"
			+ "|%?\"(?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*\"|[A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*|:[A-Za-z0-9+/=]*:)";

	private static final String PARAMETERS = "(?:; *[a-z*][a-z0-9_.*-]*(?:=" + BARE_ITEM + ")?)*";

	private static final Pattern BOOLEAN = Pattern.compile(" *\\?([01])" + PARAMETERS + " *");

	private static final Pattern INTEGER = Pattern.compile(" *(-?\\d{1,15})" + PARAMETERS + " *");

	private StructuredItem() {
	}

	static Optional<Boolean> bool(HttpHeaders headers, String name) {
		return matched(headers, name, BOOLEAN).map("1"::equals);
	}

	static OptionalLong size(HttpHeaders headers, String name) {
		return matched(headers, name, INTEGER).map(Long::parseLong)
			.filter((size) -> size >= 0)
			.map(OptionalLong::of)
			.orElseGet(OptionalLong::empty);
	}

	private static Optional<String> matched(HttpHeaders headers, String name, Pattern pattern) {
		List<String> lines = headers.getOrEmpty(name);
		if (lines.size() != 1 || lines.get(0).length() > LONGEST) {
			return Optional.empty();
		}
		Matcher matcher = pattern.matcher(lines.get(0));
		return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

}
