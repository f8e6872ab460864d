package org.destek.notification.mime.text;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * Turns HTML into lines and keeps what mail programs say in it: which part is quoted,
 * which is a signature, where the history begins.
 */
final class HtmlText {

	// Gmail, Thunderbird, Apple Mail, Yahoo, Proton: each marks its quotes.
	private static final String QUOTES = "blockquote[type=cite], blockquote.gmail_quote, .moz-cite-prefix, "
			+ ".yahoo_quoted, .protonmail_quote, .gmail_attr";

	private static final String SIGNATURES = ".gmail_signature, .moz-signature, #Signature, #ms-outlook-mobile-signature, "
			+ "[data-smartmail=gmail_signature], .protonmail_signature_block";

	// Outlook on the web and on phones, Zimbra: all that follows is history.
	private static final String SEPARATORS = "#appendonsend, #divRplyFwdMsg, #mail-editor-reference-message-container, "
			+ "hr[data-marker=__DIVIDER__]";

	private HtmlText() {
	}

	static List<BodyLine> lines(String html) {
		Document document = Jsoup.parse(html);
		Map<Element, BodyLine.Kind> marks = new IdentityHashMap<>();
		document.select(SIGNATURES).forEach((each) -> marks.put(each, BodyLine.Kind.SIGNATURE));
		document.select(QUOTES)
			.stream()
			.filter(HtmlText::isQuote)
			.forEach((each) -> marks.put(each, BodyLine.Kind.QUOTED));
		document.select(SEPARATORS).forEach((each) -> marks.put(each, BodyLine.Kind.HISTORY));
		HtmlLines lines = new HtmlLines(marks);
		NodeTraversor.filter(lines, document.body());
		return lines.finished();
	}

	/** Gmail gives forwarded mails the same form as quotes. */
	private static boolean isQuote(Element element) {
		return !element.hasClass("gmail_attr") || !element.ownText().startsWith("--");
	}

}
