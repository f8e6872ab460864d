package org.destek.notification.plan;

import java.util.Arrays;

/** The kinds of mail; each has one content and one pair of templates. */
public enum NoticeKind {

	/** To the requester: we have it. */
	REQUEST_RECEIVED("request-received", ForRequester.RequestReceived.class),

	/** To the requester: an answer. */
	STAFF_ANSWERED("staff-answered", ForRequester.StaffAnswered.class),

	/** To the requester: solved, without an answer. */
	REQUEST_SOLVED("request-solved", ForRequester.RequestSolved.class),

	/** To the requester: did you write this? */
	REPLY_TO_CONFIRM("reply-to-confirm", ForRequester.ReplyToConfirm.class),

	/** To the requester: files of your mail were not taken. */
	FILES_REFUSED("files-refused", ForRequester.FilesRefused.class),

	/** To the requester: the link that was asked for. */
	ACCESS_LINK("access-link", ForRequester.AccessLink.class),

	/** To staff: a new request. */
	NEW_REQUEST("new-request", ForStaff.NewRequest.class),

	/** To staff: a request from another topic. */
	REQUEST_MOVED("request-moved", ForStaff.RequestMoved.class),

	/** To staff: a request is yours now. */
	REQUEST_ASSIGNED("request-assigned", ForStaff.RequestAssigned.class),

	/** To staff: nobody has it any more. */
	REQUEST_RELEASED("request-released", ForStaff.RequestReleased.class),

	/** To staff: a request is not yours any more. */
	REQUEST_PASSED_ON("request-passed-on", ForStaff.RequestPassedOn.class),

	/** To staff, later to the deputy: nobody answered. */
	ANSWER_OVERDUE("answer-overdue", ForStaff.AnswerOverdue.class),

	/** To staff: the requester wrote. */
	REQUESTER_REPLIED("requester-replied", ForStaff.RequesterReplied.class),

	/** To staff: a colleague answered or left a note. */
	COLLEAGUE_WROTE("colleague-wrote", ForStaff.ColleagueWrote.class),

	/** To staff: solved. */
	REQUEST_RESOLVED("request-resolved", ForStaff.RequestResolved.class),

	/** To staff: did you write this? */
	REPLY_HELD("reply-held", ForStaff.ReplyHeld.class),

	/** To staff: what became of a command. */
	COMMAND_ANSWERED("command-answered", ForStaff.CommandAnswered.class),

	/** To staff: the link that was asked for. */
	STAFF_LINK("staff-link", ForStaff.LinkRenewed.class),

	/** To an address: links to all its open requests. */
	ACCESS_LIST("access-list", ForAnyone.AccessList.class),

	/** To a mailbox that is to be proved. */
	ONE_TIME_CODE("one-time-code", ForAnyone.OneTimeCode.class),

	/** To staff, each working morning. */
	MORNING_DIGEST("morning-digest", ForAnyone.MorningDigest.class),

	/** To who wrote a mail that answers nothing. */
	FORM_POINTER("form-pointer", ForAnyone.FormPointer.class),

	/** To who of the office wrote a mail that waits in the quarantine. */
	MAIL_QUARANTINED("mail-quarantined", ForAnyone.MailQuarantined.class);

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
		return !ForAnyone.class.isAssignableFrom(this.content);
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
