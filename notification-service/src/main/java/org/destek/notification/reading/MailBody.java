package org.destek.notification.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.destek.notification.mime.CleanText;
import org.destek.notification.mime.text.BodyLine;
import org.destek.notification.replytext.ReplyText;
import org.destek.notification.replytext.SentMails;
import org.destek.notification.replytext.WrittenText;

/** The text of a mail as it came, to be read as a reply once it is known to what. */
public final class MailBody {

	/** Of a mail without any. */
	public static final MailBody EMPTY = new MailBody(List.of(), "", "", false);

	private final List<BodyLine> lines;

	private final String subject;

	private final String writer;

	private final boolean hasFiles;

	private final String invitation;

	MailBody(List<BodyLine> lines, String subject, String writer, boolean hasFiles) {
		this(lines, subject, writer, hasFiles, "");
	}

	private MailBody(List<BodyLine> lines, String subject, String writer, boolean hasFiles, String invitation) {
		this.lines = List.copyOf(lines);
		this.subject = subject;
		this.writer = writer;
		this.hasFiles = hasFiles;
		this.invitation = invitation;
	}

	/** The same with what a calendar beside it says. */
	MailBody withInvitation(String text) {
		return new MailBody(this.lines, this.subject, this.writer, this.hasFiles, text);
	}

	/**
	 * All of it.
	 * @return the text, quotes marked, nothing left out
	 */
	public String whole() {
		return BodyLine.joined(this.lines);
	}

	/** What a mail says that answers nothing: all of it. */
	WrittenText first() {
		return completed(WrittenText.of(whole()));
	}

	/** What the calendar says, below what was written. */
	WrittenText withInvitation(WrittenText text) {
		String shown = Stream.of(text.shown(), this.invitation)
			.filter((each) -> !each.isBlank())
			.collect(Collectors.joining("\n\n"));
		return new WrittenText(shown, text.folded());
	}

	/** The same; where nothing is written at all, the subject alone speaks. */
	WrittenText completed(WrittenText text) {
		WrittenText whole = withInvitation(text);
		boolean empty = whole.shown().isBlank() && whole.folded().isEmpty();
		return empty ? WrittenText.of(SubjectOnly.of(this.subject)) : whole;
	}

	/**
	 * What is written in it as a reply.
	 * @param sent what was sent for the ticket before
	 * @return what is shown and what is folded
	 */
	WrittenText reply(SentMails sent) {
		WrittenText text = ReplyText.of(this.lines.stream().map(BodyLine::asMailLine).toList(),
				new ReplyText.Surroundings(this.subject, this.writer, this.hasFiles, sent));
		return text.mapped(CleanText::lines);
	}

}
