package org.destek.notification.notice.content;

/** What is said to staff about one ticket. */
public sealed interface StaffNotice extends NoticeContent
		permits StaffRequestNotice, StaffUpdateNotice, StaffMailNotice {

	/**
	 * The ticket's subject, the one thing that all mails of a ticket share in theirs.
	 * @return the subject as typed
	 */
	String subject();

	/**
	 * The topic's name in the reader's language.
	 * @return the name
	 */
	String topic();

}
