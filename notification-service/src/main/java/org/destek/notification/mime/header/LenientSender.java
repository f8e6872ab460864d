package org.destek.notification.mime.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds the one address in angle brackets behind a name that nobody quoted: commas,
 * colons and the like in it would make several authors or a group of it (RFC 5322,
 * section 3.4), and are nothing but a name.
 */
final class LenientSender {

	private static final Pattern SPECIAL = Pattern.compile("[,:;@.\\[\\]]");

	private static final Pattern BARE_ADDRESS = Pattern.compile("[^\\s@<>,;:]+@[^\\s@<>,;:]+");

	private LenientSender() {
	}

	/**
	 * Reads a header.
	 * @param value the header
	 * @return the sender; null where the rules read it as well, or where there may be two
	 */
	static @Nullable MailSender of(String value) {
		int open = bracket(value, '<', 0);
		int close = (open >= 0) ? value.indexOf('>', open) : -1;
		if (open <= 0 || close < 0 || bracket(value, '<', close) >= 0) {
			return null;
		}
		String name = value.substring(0, open).strip();
		String rest = value.substring(close + 1).strip();
		boolean odd = SPECIAL.matcher(withoutQuotes(name)).find();
		List<String> before = pieces(name);
		if (!odd || namesAnother(before.subList(0, before.size() - 1)) || namesAnother(pieces(rest))) {
			return null;
		}
		return Addresses.sender(value.substring(open + 1, close).strip(), plain(name));
	}

	/** An address that stands by itself between commas is an author, no name. */
	private static boolean namesAnother(List<String> pieces) {
		return pieces.stream().anyMatch((each) -> BARE_ADDRESS.matcher(each.strip()).matches());
	}

	private static List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		boolean quoted = false;
		for (char each : text.toCharArray()) {
			quoted = (each == '"') != quoted;
			if ((each == ',' || each == ';') && !quoted) {
				pieces.add(piece.toString());
				piece.setLength(0);
			}
			else {
				piece.append(each);
			}
		}
		pieces.add(piece.toString());
		return pieces;
	}

	private static int bracket(String value, char wanted, int from) {
		boolean quoted = false;
		for (int i = 0; i < value.length(); i++) {
			char each = value.charAt(i);
			quoted = (each == '"') != quoted;
			if (each == wanted && !quoted && i >= from) {
				return i;
			}
		}
		return -1;
	}

	private static String withoutQuotes(String name) {
		return name.replaceAll("\"[^\"]*\"", "");
	}

	private static String plain(String name) {
		return name.replaceAll("\\\\(.)", "$1").replaceAll("^[\"']+|[\"']+$", "").strip();
	}

}
