package org.destek.notification.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.mail.util.SharedByteArrayInputStream;

import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.UnreadableMailException;
import org.destek.notification.replytext.ReplyDelimiter;

/**
 * Recognises what only a notice of ours says, wherever it is repeated: it holds links
 * that are its recipient's alone, and maybe an internal note.
 */
public final class QuotedNotice {

	private static final int LARGEST = 1024 * 1024;

	private static final int DEEPEST = 3;

	// Also as Outlook's and other guards rewrite links.
	private static final Pattern LINK = Pattern.compile(
			"(?i)(?:/|%2f)(?:staff(?:/|%2f)tickets(?:/|%2f)|tickets(?:/|%2f)[a-z0-9-]{1,40}(?:/|%2f)enter(?:/|%2f))");

	private static final Pattern SECRET = Pattern
		.compile("(?i)((?:/|%2f)tickets(?:/|%2f)[a-z0-9-]{1,40}(?:/|%2f)enter(?:/|%2f))[a-z0-9._~%=-]{1,2000}");

	private QuotedNotice() {
	}

	/**
	 * Looks for the links of a notice.
	 * @param text what somebody wrote
	 * @return whether there is one
	 */
	public static boolean hasLink(String text) {
		return LINK.matcher(text).find();
	}

	/**
	 * Takes the secrets out of the links of a notice: they are their recipient's alone.
	 * @param text what somebody wrote
	 * @return the text, whose links open nothing
	 */
	public static String withoutSecrets(String text) {
		return SECRET.matcher(text).replaceAll("$1…");
	}

	/**
	 * Reads the first megabyte of a file that is a mail.
	 * @param file any file
	 * @return whether it is a mail that repeats a notice; false for all other files
	 * @throws IOException when the raw mail cannot be read
	 */
	public static boolean isIn(MailFile file) throws IOException {
		return isIn(file, new MailReader(new ReadingProperties(null)), 0);
	}

	private static boolean isIn(MailFile file, MailReader reader, int depth) throws IOException {
		if (depth == DEEPEST || !isMail(file)) {
			return false;
		}
		try (InputStream content = file.open()) {
			byte[] bytes = content.readNBytes(LARGEST);
			return isIn(new String(bytes, StandardCharsets.UTF_8)) || isIn(bytes, reader, depth);
		}
	}

	private static boolean isIn(byte[] bytes, MailReader reader, int depth) throws IOException {
		try {
			ReceivedMail mail = reader.read(new SharedByteArrayInputStream(bytes));
			boolean repeats = isIn(mail.fullText());
			for (int i = 0; !repeats && i < mail.files().size(); i++) {
				repeats = isIn(mail.files().get(i), reader, depth + 1);
			}
			return repeats;
		}
		catch (UnreadableMailException ex) {
			return false;
		}
	}

	private static boolean isIn(String text) {
		return hasLink(text) || text.lines().anyMatch(ReplyDelimiter::isIn);
	}

	private static boolean isMail(MailFile file) {
		return file.mediaType().equals("message/rfc822") || file.name().toLowerCase(Locale.ROOT).endsWith(".eml");
	}

}
