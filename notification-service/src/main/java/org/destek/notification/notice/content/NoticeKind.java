package org.destek.notification.notice.content;

import java.util.Arrays;

/** The kinds of mail; each has one content and one pair of templates. */
public enum NoticeKind {

	/** To the requester: we have it. */
	REQUEST_RECEIVED("request-received", RequesterNotice.RequestReceived.class),

	/** To the requester: an answer. */
	STAFF_ANSWERED("staff-answered", RequesterNotice.StaffAnswered.class),

	/** To the requester: solved, without an answer. */
	REQUEST_SOLVED("request-solved", RequesterNotice.RequestSolved.class),

	/** To the requester: did you write this? */
	REPLY_TO_CONFIRM("reply-to-confirm", RequesterNotice.ReplyToConfirm.class),

	/** To the requester: files of your mail were not taken. */
	FILES_REFUSED("files-refused", RequesterNotice.FilesRefused.class),

	/** To the requester: the link that was asked for. */
	ACCESS_LINK("access-link", RequesterNotice.AccessLink.class),

	/** To staff: a new request. */
	NEW_REQUEST("new-request", StaffRequestNotice.NewRequest.class),

	/** To staff: a request from another topic. */
	REQUEST_MOVED("request-moved", StaffRequestNotice.RequestMoved.class),

	/** To staff: a request is yours now. */
	REQUEST_ASSIGNED("request-assigned", StaffRequestNotice.RequestAssigned.class),

	/** To staff: nobody has it any more. */
	REQUEST_RELEASED("request-released", StaffRequestNotice.RequestReleased.class),

	/** To staff: a request is not yours any more. */
	REQUEST_PASSED_ON("request-passed-on", StaffUpdateNotice.RequestPassedOn.class),

	/** To staff, later to the deputy: nobody answered. */
	ANSWER_OVERDUE("answer-overdue", StaffRequestNotice.AnswerOverdue.class),

	/** To staff: the requester wrote. */
	REQUESTER_REPLIED("requester-replied", StaffUpdateNotice.RequesterReplied.class),

	/** To staff: a colleague answered or left a note. */
	COLLEAGUE_WROTE("colleague-wrote", StaffUpdateNotice.ColleagueWrote.class),

	/** To staff: solved. */
	REQUEST_RESOLVED("request-resolved", StaffUpdateNotice.RequestResolved.class),

	/** To staff: did you write this? */
	REPLY_HELD("reply-held", StaffMailNotice.ReplyHeld.class),

	/** To staff: what became of a command. */
	COMMAND_ANSWERED("command-answered", StaffMailNotice.CommandAnswered.class),

	/** To staff: the link that was asked for. */
	STAFF_LINK("staff-link", StaffMailNotice.LinkRenewed.class),

	/** To staff: a ticket that was asked for by mail. */
	TICKET_SHOWN("ticket-shown", StaffMailNotice.TicketShown.class),

	/** To an address: links to all its open requests. */
	ACCESS_LIST("access-list", OtherNotice.AccessList.class),

	/** To a mailbox that is to be proved. */
	ONE_TIME_CODE("one-time-code", OtherNotice.OneTimeCode.class),

	/** To one of the office who wants to sign in. */
	SIGN_IN_CODE("sign-in-code", OtherNotice.SignInCode.class),

	/** To staff, each working morning. */
	MORNING_DIGEST("morning-digest", OtherNotice.MorningDigest.class),

	/** To the head and to leads: figures of a period. */
	REPORT("report", OtherNotice.Report.class),

	/** To who wrote a mail that answers nothing. */
	FORM_POINTER("form-pointer", OtherNotice.FormPointer.class),

	/** To who of the office wrote a mail that waits in the quarantine. */
	MAIL_QUARANTINED("mail-quarantined", OtherNotice.MailQuarantined.class),

	/** To who of the office sent a command by mail. */
	DESK_MAIL_ANSWERED("desk-mail-answered", OtherNotice.DeskMailAnswered.class);

	private final String label;

	private final Class<? extends NoticeContent> content;

	NoticeKind(String label, Class<? extends NoticeContent> content) {
		this.label = label;
		this.content = content;
	}

	/**
	 * The name that stands in the database and names the templates.
	 * @return lower-case words with dashes
	 */
	public String label() {
		return this.label;
	}

	/**
	 * What a notice of this kind says.
	 * @return the record that its content is kept as
	 */
	public Class<? extends NoticeContent> content() {
		return this.content;
	}

	/**
	 * Whether it belongs to one ticket's conversation: has its thread, a reply address
	 * and a line to write above, and is told of when it does not arrive.
	 * @return whether it can be answered
	 */
	public boolean inConversation() {
		return !OtherNotice.class.isAssignableFrom(this.content);
	}

	/**
	 * The kind that a content belongs to.
	 * @param content what a notice says
	 * @return its kind
	 */
	public static NoticeKind of(NoticeContent content) {
		return Arrays.stream(values()).filter((kind) -> kind.content.isInstance(content)).findFirst().orElseThrow();
	}

	/**
	 * The kind of a label.
	 * @param label as in the database
	 * @return its kind
	 */
	public static NoticeKind labelled(String label) {
		return Arrays.stream(values()).filter((kind) -> kind.label.equals(label)).findFirst().orElseThrow();
	}

}
