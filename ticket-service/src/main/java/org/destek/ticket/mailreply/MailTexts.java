package org.destek.ticket.mailreply;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.destek.foundation.language.Language;
import org.destek.foundation.requestform.RequestForm;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.TypedText;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.language.Sentences;

/**
 * What a requester's mail says once it is a message: never nothing, for whoever sends a
 * mail must find it in the conversation, and what did not come along as well.
 */
@Component
public class MailTexts {

	private static final int MAX_TEXT = RequestForm.SHIPPED.message().maxLength();

	private static final int MAX_NAMES = 10;

	private final Sentences sentences;

	MailTexts(Sentences sentences) {
		this.sentences = sentences;
	}

	/**
	 * What a mail says.
	 * @param language the ticket's language
	 * @param text what was written, perhaps nothing
	 * @param files its files
	 * @param refused files of the mail that were not taken
	 * @return the text, with the refused files named below it; a sentence when nothing
	 * was written; as long as a message may be
	 */
	public String of(Language language, String text, List<Attachment> files, List<RefusedFile> refused) {
		if (text.isBlank() && files.isEmpty()) {
			return refused.isEmpty() ? this.sentences.say(language, "mail.no-text")
					: this.sentences.say(language, "mail.only-refused-files", names(refused));
		}
		String written = text.isBlank() ? this.sentences.say(language, "mail.only-files") : text;
		String last = refused.isEmpty() ? ""
				: "\n\n" + this.sentences.say(language, "mail.refused-files", names(refused));
		return start(written, MAX_TEXT - TypedText.length(last)) + last;
	}

	/** Names of a stranger's choice: each on one line, as long as a subject. */
	private static String names(List<RefusedFile> files) {
		String names = files.stream()
			.limit(MAX_NAMES)
			.map(RefusedFile::name)
			.map(TypedText::firstWordsOf)
			.collect(Collectors.joining(", "));
		return (files.size() > MAX_NAMES) ? names + ", …" : names;
	}

	private static String start(String text, int most) {
		return (TypedText.length(text) <= most) ? text
				: text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
	}

}
