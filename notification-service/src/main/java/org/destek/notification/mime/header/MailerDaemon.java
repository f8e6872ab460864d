package org.destek.notification.mime.header;

import java.util.Locale;
import java.util.regex.Pattern;

import org.destek.notification.mime.MimeHeaders;

/**
 * Tells mail servers from people by the names and addresses that servers give themselves.
 */
public final class MailerDaemon {

	private static final Pattern ADDRESS = Pattern.compile(
			"^(?:mailer[-_.]?daemon|postmaster\\w*|mail[-_.]?daemon|m?daemon|mmdf|uucp|mail[-_]?delivery\\S*|mailsweeper"
					+ "|microsoftexchange[0-9a-f]+|\\w+_smtp_mail_service|virusalert|amavis\\w*|interscan\\w*)(?:[-+=.][^@]*)?@.*");

	private static final Pattern NAME = Pattern.compile(
			"mail(?:er)?[- ]?(?:delivery|daemon|administrator)|delivery (?:sub)?system|postmaster|system administrator"
					+ "|delivery status|microsoft exchange|e-?posta (?:teslim|sunucu|yönetici)|sistem yöneticisi|posta sunucusu"
					+ "|systemadministrator|administrateur système");

	private MailerDaemon() {
	}

	/** Its author calls itself a server, or nothing at all. */
	public static boolean isNamed(MimeHeaders headers) {
		MailSender from = Addresses.from(headers);
		if (from == null) {
			String raw = headers.first("from");
			return raw != null && (raw.isBlank() || raw.contains("<>") || NAME.matcher(lower(raw)).find());
		}
		String name = (from.name() != null) ? lower(from.name()) : "";
		return ADDRESS.matcher(lower(from.address())).matches() || NAME.matcher(name).find();
	}

	/** Its envelope has no sender, so that nobody answers (RFC 5321, section 6.1). */
	public static boolean hasNullReversePath(MimeHeaders headers) {
		String path = Addresses.returnPath(headers);
		return path != null && (path.isEmpty() || ADDRESS.matcher(lower(path) + "@").matches()
				|| ADDRESS.matcher(lower(path)).matches());
	}

	private static String lower(String text) {
		return text.replace('İ', 'i').toLowerCase(Locale.ROOT);
	}

}
