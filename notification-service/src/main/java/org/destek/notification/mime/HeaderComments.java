package org.destek.notification.mime;

/**
 * Takes comments off (RFC 5322, section 3.2.2): in brackets, nested, quotes untouched.
 */
public final class HeaderComments {

	private HeaderComments() {
	}

	public static String removed(String value) {
		if (value.indexOf('(') < 0) {
			return value;
		}
		StringBuilder kept = new StringBuilder();
		int depth = 0;
		boolean quoted = false;
		for (int i = 0; i < value.length(); i++) {
			char each = value.charAt(i);
			boolean escaped = each == '\\' && i + 1 < value.length() && (quoted || depth > 0);
			quoted = (each == '"' && depth == 0) != quoted;
			depth += (!quoted && each == '(') ? 1 : 0;
			if (depth == 0) {
				kept.append(each).append(escaped ? value.substring(i + 1, i + 2) : "");
			}
			depth -= (!quoted && each == ')' && depth > 0) ? 1 : 0;
			i += escaped ? 1 : 0;
		}
		return kept.toString();
	}

}
