package org.destek.notification.inbound.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.destek.foundation.requestform.RequestForm;
import org.destek.notification.mime.TextFile;
import org.destek.notification.reading.ReceivedMail;
import org.destek.notification.replytext.FoldedText;
import org.destek.notification.replytext.WrittenText;

/**
 * Makes a file of a text that is too long for a message: all of it, as it was written,
 * before the mail's other files. The message has its beginning and names the file.
 */
@Component
class LongTextFiles {

	private static final int LONGEST = RequestForm.SHIPPED.message().maxLength();

	/** What other sentences need that a message is told with, of files and commands. */
	private static final int ROOM = 1_500;

	private static final int LONGEST_FOLDED = 20_000;

	private static final int MOST_FOLDED = 50;

	private final MessageSource mailWords;

	LongTextFiles(MessageSource mailWords) {
		this.mailWords = mailWords;
	}

	/**
	 * Shortens a mail's text where it must be.
	 * @param mail the mail
	 * @return the same mail when its text is short enough
	 */
	ReceivedMail shortened(ReceivedMail mail) {
		WrittenText text = mail.written();
		boolean alone = mail.files().isEmpty() && mail.command() == null;
		int most = alone ? LONGEST : LONGEST - ROOM;
		if (text.shown().length() <= most && isShort(text.folded())) {
			return mail;
		}
		Locale locale = Locale.forLanguageTag(mail.language());
		String name = this.mailWords.getMessage("text.file", null, locale);
		String note = this.mailWords.getMessage("text.goes-on", new Object[] { name }, locale);
		String start = beginning(text.shown(), LONGEST - ROOM);
		WrittenText beginning = text.reducedTo((start + "\n\n" + note).strip(), 0);
		return mail.with(new WrittenText(beginning.shown(), beginnings(beginning.folded())))
			.withFirst(TextFile.of(name, text.whole()));
	}

	private static boolean isShort(List<FoldedText> folded) {
		return folded.size() <= MOST_FOLDED
				&& folded.stream().mapToInt((each) -> each.text().length()).sum() <= LONGEST_FOLDED;
	}

	private static List<FoldedText> beginnings(List<FoldedText> folded) {
		List<FoldedText> beginnings = new ArrayList<>();
		int room = LONGEST_FOLDED;
		for (FoldedText each : folded.subList(0, Math.min(folded.size(), MOST_FOLDED))) {
			String text = beginning(each.text(), room);
			if (!text.isEmpty()) {
				beginnings.add(new FoldedText(each.after(), text));
				room -= text.length();
			}
		}
		return beginnings;
	}

	/** Cut at the end of a line, or of a word, where there is one near. */
	private static String beginning(String text, int most) {
		if (text.length() <= most) {
			return text;
		}
		int line = text.lastIndexOf('\n', most);
		int word = text.lastIndexOf(' ', most);
		int near = most / 2;
		int end = (line > near) ? line : (word > near) ? word : most;
		int whole = (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) ? end - 1 : end;
		return text.substring(0, whole).stripTrailing();
	}

}
