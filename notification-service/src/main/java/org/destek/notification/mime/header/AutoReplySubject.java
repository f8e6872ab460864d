package org.destek.notification.mime.header;

import java.util.Locale;
import java.util.regex.Pattern;

import org.destek.notification.mime.MimeHeaders;

/** Recognises the subjects that out-of-office programs write, in several languages. */
public final class AutoReplySubject {

	private static final Pattern AWAY = Pattern.compile("^(?:otomatik (?:yan[ıi]t|cevap)|automatic reply|"
			+ "auto(?:matic)?[- ]?(?:reply|response)|auto|out of (?:the )?office(?: auto ?reply)?|ofis d[ıi]ş[ıi]nda(?:y[ıi]m)?|"
			+ "ofis d[ıi]ş[ıi]|izin bildirimi|automatische antwort|abwesenheitsnotiz|réponse automatique)\\s?(?::|$)");

	private AutoReplySubject() {
	}

	/**
	 * Whether a mail has such a subject.
	 * @param headers the mail's headers
	 * @return false as well when it has no subject
	 */
	public static boolean isIn(MimeHeaders headers) {
		String subject = headers.text("subject", 300);
		return subject != null && AWAY.matcher(subject.replace('İ', 'i').toLowerCase(Locale.ROOT)).find();
	}

}
