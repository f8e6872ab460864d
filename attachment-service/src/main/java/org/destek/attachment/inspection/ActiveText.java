package org.destek.attachment.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text that a browser, a shell or a printer would run. Whoever only writes about it, such
 * as {@code #!important} or {@code <?> what is this}, is not meant.
 */
final class ActiveText {

	private static final Pattern RUNS = Pattern.compile(
			"#!\\s*/.*|<\\?(?:xml|php|=|\\s).*|<%@.*|%!ps-.*|<!doctype\\s.*|<(?:script|iframe|svg)[\\s/>].*"
					+ "|<(?:html|head|title|body|style|meta|h[1-6])[\\s/>].*<[/!a-z].*|<!--.*<[/!a-z].*",
			Pattern.DOTALL);

	private static final int ENOUGH = 1024;

	private ActiveText() {
	}

	/**
	 * Whether a file begins as something that runs.
	 * @param head its first bytes, in whatever encoding
	 */
	static boolean isIn(byte[] head) {
		String letters = new String(head, 0, Math.min(head.length, ENOUGH), StandardCharsets.ISO_8859_1);
		String plain = letters.replace("\0", "").replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
		return RUNS.matcher(plain.strip().toLowerCase(Locale.ROOT)).matches();
	}

}
