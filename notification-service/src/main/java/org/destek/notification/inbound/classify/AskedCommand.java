package org.destek.notification.inbound.classify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.CleanText;
import org.destek.notification.reading.ReceivedMail;

/**
 * What a mail asks for that answers nothing: a word behind a hash, in its subject or its
 * first line, or a ticket's code in its subject and no text.
 *
 * @param word without its hash; which words there are, ticket-service knows
 * @param argument what stands behind it in its line; null when nothing does
 * @param inText whether it stands in the text
 */
public record AskedCommand(String word, @Nullable String argument, boolean inText) {

	private static final Pattern LINE = Pattern.compile(
			"^[\\u200B\\u200E\\u2060\\uFEFF]?[#＃](\\p{L}[\\p{L}\\p{M}-]{0,49})[:.,;!]{0,3}(?:[\\s\\u00A0]+(.*))?$");

	private static final Pattern CODE = Pattern.compile(
			"(?<![\\p{L}\\p{N}-])([2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{4})(?![\\p{L}\\p{N}-])",
			Pattern.CASE_INSENSITIVE);

	/** The word for a code alone. */
	private static final String TICKET = "ticket";

	private static final int LONGEST_ARGUMENT = 1000;

	/**
	 * What a mail asks for.
	 * @param mail the mail
	 * @return empty when it only says something
	 */
	static Optional<AskedCommand> in(ReceivedMail mail) {
		String subject = (mail.subject() != null) ? mail.subject().strip() : "";
		String text = mail.text().strip();
		return at(subject, false).or(() -> text.lines().findFirst().flatMap((line) -> at(line.strip(), true)))
			.or(() -> hasNoWords(text) ? code(subject) : Optional.empty());
	}

	private static Optional<AskedCommand> at(String line, boolean inText) {
		Matcher matcher = LINE.matcher(line);
		return matcher.matches() ? Optional.of(new AskedCommand(matcher.group(1), argument(matcher.group(2)), inText))
				: Optional.empty();
	}

	private static Optional<AskedCommand> code(String subject) {
		Matcher matcher = CODE.matcher(subject);
		return matcher.find() ? Optional.of(new AskedCommand(TICKET, matcher.group(1), false)) : Optional.empty();
	}

	/** Nothing but a signature below its line of two hyphens. */
	private static boolean hasNoWords(String text) {
		return text.isEmpty() || text.equals("--") || text.startsWith("--\n");
	}

	private static @Nullable String argument(@Nullable String tail) {
		String line = (tail != null) ? CleanText.line(tail, LONGEST_ARGUMENT) : null;
		return (line != null && !line.isBlank()) ? line.strip() : null;
	}

}
