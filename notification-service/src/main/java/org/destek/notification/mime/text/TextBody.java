package org.destek.notification.mime.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.MimePart;

/**
 * One text of a mail, as lines.
 *
 * @param lines its lines
 * @param weight how much was decoded for it
 * @param html its HTML, if it is that
 */
public record TextBody(List<BodyLine> lines, int weight, @Nullable String html) {

	private static final int LONGEST_NOTICE = 400;

	private static final List<String> NOTICES = List.of("html desteklemiyor", "html görüntüle", "html biçim",
			"does not support html", "not support html", "doesn't support html", "html-capable", "html compatible",
			"html-compatible", "html uyumlu", "view this message in html", "view this email in html", "view it in html",
			"html formatında");

	public static TextBody of(MimePart part, int limit) {
		String text = part.text(limit);
		if (part.is("text/html")) {
			return new TextBody(HtmlText.lines(text), text.length(), text);
		}
		return new TextBody(PlainText.lines(text, part.type()), text.length(), null);
	}

	public boolean isBlank() {
		return this.lines.stream().allMatch(BodyLine::isBlank);
	}

	/** Whether it says nothing itself but that the HTML does. */
	public boolean isNotice() {
		String text = BodyLine.joined(this.lines).toLowerCase(Locale.ROOT);
		return text.length() <= LONGEST_NOTICE && NOTICES.stream().anyMatch(text::contains);
	}

	public boolean shows(String contentId) {
		return this.html != null && this.html.contains("cid:" + contentId);
	}

	/** Both, one after the other. */
	public TextBody and(TextBody other) {
		List<BodyLine> all = new ArrayList<>(this.lines);
		all.addAll(other.lines());
		String both = (this.html != null) ? this.html + other.html() : other.html();
		return new TextBody(all, this.weight + other.weight(), both);
	}

	/** This text, with the HTML that says the same. */
	public TextBody beside(@Nullable TextBody other) {
		return (other != null) ? new TextBody(this.lines, this.weight + other.weight(), other.html()) : this;
	}

}
