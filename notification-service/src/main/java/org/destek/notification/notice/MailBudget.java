package org.destek.notification.notice;

import java.util.Locale;
import java.util.Optional;

import org.destek.notification.notice.content.NoticeContent;
import org.destek.notification.notice.content.OtherNotice;
import org.destek.notification.notice.content.RequesterNotice;

/**
 * What a stranger can have sent to somebody else's mailbox, and of which so much leaves
 * in an hour and a day; the database has the numbers, in {@code budgeted_mail_leaves_at}.
 * What the office writes never waits for it.
 */
enum MailBudget {

	/** What the form brings, or a mail in somebody's name. */
	FIRST,

	/** What can be asked for in somebody's name: links, lists, codes, pointers. */
	ASKED;

	/**
	 * The budget that a notice is taken from.
	 * @param notice a notice
	 * @return its budget; empty when it never waits
	 */
	static Optional<MailBudget> of(PlannedNotice notice) {
		NoticeContent content = notice.content();
		if (notice.recipient().role() == RecipientRole.STAFF) {
			return Optional.empty();
		}
		if (content instanceof RequesterNotice.RequestReceived
				|| (content instanceof RequesterNotice.FilesRefused refused && !refused.proven())) {
			return Optional.of(FIRST);
		}
		return isAskedFor(content) ? Optional.of(ASKED) : Optional.empty();
	}

	private static boolean isAskedFor(NoticeContent content) {
		return content instanceof RequesterNotice.AccessLink || content instanceof OtherNotice.AccessList
				|| content instanceof OtherNotice.OneTimeCode || content instanceof OtherNotice.FormPointer;
	}

	/**
	 * The name that stands in the database.
	 * @return one lower-case word
	 */
	String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
