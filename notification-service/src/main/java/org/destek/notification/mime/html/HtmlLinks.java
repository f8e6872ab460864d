package org.destek.notification.mime.html;

import java.util.Locale;

import org.jsoup.nodes.Element;

/** What is to be told of links and pictures whose words say less than they do. */
public final class HtmlLinks {

	private static final int LONGEST = 500;

	private static final int LONGEST_ALT = 100;

	private HtmlLinks() {
	}

	/**
	 * Where a link goes, unless its words say so.
	 * @param link the link
	 * @param shown its words
	 * @return what is added to them, possibly nothing
	 */
	public static String target(Element link, String shown) {
		String target = link.attr("href").strip();
		String lower = target.toLowerCase(Locale.ROOT);
		boolean web = lower.startsWith("http://") || lower.startsWith("https://");
		boolean mail = lower.startsWith("mailto:");
		if ((!web && !mail) || shown.isEmpty() || target.length() > LONGEST) {
			return "";
		}
		String told = mail ? target.substring("mailto:".length()).split("\\?", 2)[0] : target;
		boolean said = shown.contains(told) || plain(shown).equals(plain(told));
		return (said || told.isBlank()) ? "" : " (" + told + ")";
	}

	/** Whether http or www stand before it says nothing; nor does a slash behind it. */
	private static String plain(String address) {
		return address.toLowerCase(Locale.ROOT)
			.replaceFirst("^https?://", "")
			.replaceFirst("^www\\.", "")
			.replaceFirst("/+$", "");
	}

	/**
	 * A smiley is its letter; another picture is what it shows. Pasted ones are files.
	 * @param image the picture
	 * @return its words, possibly none
	 */
	public static String alternative(Element image) {
		String alt = image.attr("alt").strip();
		boolean smiley = !alt.isEmpty()
				&& alt.codePoints().noneMatch((each) -> Character.isLetterOrDigit(each) && each < 0x2000);
		if (smiley) {
			return (alt.length() <= LONGEST_ALT) ? alt : "";
		}
		boolean pasted = image.attr("src").startsWith("cid:") || image.attr("src").startsWith("data:");
		boolean named = alt.matches("(?iu).*\\.(?:png|jpe?g|gif|bmp|webp|svg|heic)");
		boolean dot = image.attr("width").equals("1") || image.attr("height").equals("1");
		boolean told = !alt.isEmpty() && alt.length() <= LONGEST_ALT && !pasted && !named && !dot;
		return told ? "[" + alt + "]" : "";
	}

}
