package org.destek.notification.mime.content;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.destek.notification.mime.MimePart;
import org.destek.notification.mime.text.TextBody;

/**
 * Logos, icons and tracking pixels: small pictures that the HTML shows and that are
 * proven to be no message. They come with each mail of some offices and would use up a
 * ticket's files; a pasted screenshot comes the same way and is kept in any doubt.
 */
final class DecorativeImage {

	/** 10 kB, as base64. */
	private static final long LARGEST = 14_000;

	/** 4 kB, as base64. */
	private static final long LARGEST_ICON = 5_600;

	private static final int SIDE_OF_ICON = 32;

	/** How much of the HTML on either side of a picture says what it is. */
	private static final int SIGHT = 4_000;

	private static final Pattern SIGNATURE = Pattern
		.compile("(?:id|class|data-smartmail)\\s*=\\s*[\"']?[^\"'>]{0,60}signature");

	/** A farewell, and below it no more than a name, a title and an address. */
	private static final Pattern FAREWELL = Pattern
		.compile("(?:iyi günler|iyi çalışmalar|iyi akşamlar|kolay gelsin|saygılar\\p{L}{0,8}|saygı ile|teşekkürler"
				+ "|regards|sincerely|best wishes)[\\s.,!;]*(?:\\n[^\\n]{0,70}){0,8}$");

	private static final Pattern SPEAKS_OF_A_PICTURE = Pattern.compile(
			"ekran|görüntü|resim|resmi|foto|şekil|aşağıda|ekte|ekli|hata|screen|picture|image|photo|below|attach|error");

	private DecorativeImage() {
	}

	/**
	 * Whether a picture may be one at all: pictures that are no doubt files come first.
	 */
	static boolean mayBe(MimePart part, List<TextBody> bodies) {
		boolean small = part.mediaType().startsWith("image/") && part.body().size() <= LARGEST;
		String id = part.contentId();
		return small && !id.isEmpty() && bodies.stream().anyMatch((body) -> body.shows(id));
	}

	static boolean is(MimePart part, List<TextBody> bodies) {
		return mayBe(part, bodies) && (isIcon(part) || bodies.stream()
			.filter((body) -> body.shows(part.contentId()))
			.allMatch((body) -> isProven(String.valueOf(body.html()), part.contentId())));
	}

	private static boolean isIcon(MimePart part) {
		return part.body().size() <= LARGEST_ICON && PixelSize.of(part).isWithin(SIDE_OF_ICON);
	}

	private static boolean isProven(String html, String contentId) {
		int at = html.indexOf("cid:" + contentId);
		int start = Math.max(html.lastIndexOf('<', at), 0);
		int end = html.indexOf('>', at);
		int close = (end < 0) ? html.length() : end;
		String before = small(html.substring(Math.max(0, start - SIGHT), start));
		String after = small(html.substring(close, Math.min(html.length(), close + SIGHT)).replaceFirst("^>", ""));
		return isShownAsIcon(small(html.substring(start, close))) || isLinked(before)
				|| SIGNATURE.matcher(before).find() || isBelowFarewell(text(before), text(after));
	}

	private static boolean isShownAsIcon(String tag) {
		return side(tag, "width") <= SIDE_OF_ICON && side(tag, "height") <= SIDE_OF_ICON;
	}

	private static int side(String tag, String name) {
		Matcher side = Pattern.compile("\\b" + name + "\\s*[=:]\\s*[\"']?(\\d{1,5})(?![\\d.]*%)").matcher(tag);
		return side.find() ? Integer.parseInt(side.group(1)) : Integer.MAX_VALUE;
	}

	/** Nobody links a screenshot; firms link their marks. */
	private static boolean isLinked(String before) {
		int link = before.lastIndexOf("<a ");
		return link > before.lastIndexOf("</a") && before.startsWith("http", before.indexOf("href", link) + 6);
	}

	private static boolean isBelowFarewell(String before, String after) {
		return after.isBlank() && FAREWELL.matcher(before.strip()).find()
				&& !SPEAKS_OF_A_PICTURE.matcher(before).find();
	}

	/** Lower case, in which the Turkish capital İ leaves no dot behind. */
	private static String small(String html) {
		return html.toLowerCase(Locale.ROOT).replace("\u0307", "");
	}

	private static String text(String html) {
		return html.replaceAll("(?s)<(?:br|/p|/div|/tr|/li)[^>]*>", "\n")
			.replaceAll("(?s)<[^>]*>?", "")
			.replace("&nbsp;", " ")
			.replaceAll("[ \\t\\r\\u00A0]+", " ")
			.replaceAll(" ?\\n[ \\n]*", "\n");
	}

}
