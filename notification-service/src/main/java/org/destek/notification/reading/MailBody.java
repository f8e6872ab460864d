package org.destek.notification.reading;

import java.util.List;

import org.destek.notification.replytext.ReplyText;
import org.destek.notification.replytext.SentMails;
import org.destek.notification.replytext.WrittenText;
import org.jsoup.Jsoup;

/** The text of a mail as it came, to be read as a reply once it is known to what. */
public final class MailBody {

	/** Of a mail without any. */
	public static final MailBody EMPTY = new MailBody(List.of(), "", "", false);

	private final List<Line> lines;

	private final String subject;

	private final String writer;

	private final boolean hasFiles;

	MailBody(List<Line> lines, String subject, String writer, boolean hasFiles) {
		this.lines = List.copyOf(lines);
		this.subject = subject;
		this.writer = writer;
		this.hasFiles = hasFiles;
	}

	/**
	 * The texts that programs make of HTML when they quote it.
	 * @param html a mail's HTML
	 * @return as it is shown, and with what it hides
	 */
	public static List<String> textsOf(String html) {
		return List.of(Line.joined(HtmlText.lines(html)), Jsoup.parse(html).body().text());
	}

	/**
	 * All of it.
	 * @return the text, quotes marked, nothing left out
	 */
	public String whole() {
		return Line.joined(this.lines);
	}

	/**
	 * What is written in it as a reply.
	 * @param sent what was sent for the ticket before
	 * @return what is shown and what is folded
	 */
	WrittenText reply(SentMails sent) {
		WrittenText text = ReplyText.of(this.lines.stream().map(Line::asMailLine).toList(),
				new ReplyText.Surroundings(this.subject, this.writer, this.hasFiles, sent));
		return text.mapped(CleanText::lines);
	}

}
