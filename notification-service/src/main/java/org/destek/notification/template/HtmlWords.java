package org.destek.notification.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;
import org.springframework.web.util.UriUtils;

/**
 * The words of HTML that our own templates made, those that it hides among them. Such
 * HTML has no comment and no script in its body, and each angle bracket is a tag's: so it
 * needs no parser.
 */
public final class HtmlWords {

	/** They may stand within a word; all others part words. */
	private static final Set<String> INLINE = Set.of("a", "b", "span");

	/** What keeps a list of mails from showing more than the glance. */
	private static final String FILLER = "&#847;&zwnj;&nbsp;";

	private static final Pattern MAIL_LINK = Pattern.compile("<a [^>]*href=\"mailto:([^\"?]*)[^>]*>[^<]*</a>");

	private HtmlWords() {
	}

	/**
	 * All that the body says; once more with the addresses behind its links, if it has
	 * such, for some programs write them down.
	 * @param html a mail's HTML
	 * @return the words in their order, parted by whatever is no letter
	 */
	public static List<String> of(String html) {
		String body = html.substring(Math.max(0, html.indexOf("<body"))).replace(FILLER, "");
		if (!body.contains("href=\"mailto:")) {
			return List.of(wordsOf(body));
		}
		return List.of(wordsOf(body), wordsOf(MAIL_LINK.matcher(body).replaceAll(HtmlWords::withAddress)));
	}

	private static String withAddress(MatchResult link) {
		String address = UriUtils.decode(link.group(1), StandardCharsets.UTF_8);
		return Matcher.quoteReplacement("%s (%s)".formatted(link.group(), address));
	}

	private static String wordsOf(String body) {
		StringBuilder words = new StringBuilder(body.length());
		int position = 0;
		for (int tag = body.indexOf('<'); tag >= 0; tag = body.indexOf('<', position)) {
			append(body.substring(position, tag), words);
			int end = body.indexOf('>', tag);
			position = (end >= 0) ? end + 1 : body.length();
			words.append(INLINE.contains(nameOf(body, tag + 1)) ? "" : " ");
		}
		append(body.substring(position), words);
		return words.toString();
	}

	private static void append(String text, StringBuilder words) {
		words.append((text.indexOf('&') >= 0) ? Parser.unescapeEntities(text, false) : text);
	}

	private static String nameOf(String body, int tag) {
		int start = (tag < body.length() && body.charAt(tag) == '/') ? tag + 1 : tag;
		int end = start;
		while (end < body.length() && Character.isLetterOrDigit(body.charAt(end))) {
			end++;
		}
		return body.substring(start, end);
	}

}
