package org.destek.links;

/** What a token is good for; a token of one purpose is worthless for any other. */
public enum LinkPurpose {

	/** Proof of an upload, signed by attachment-service, believed by ticket-service. */
	UPLOAD_RECEIPT("upload-receipt"),

	/** Permission to download one file until a time. */
	FILE_DOWNLOAD("file-download"),

	/** A mailed link that opens one ticket for its requester. */
	TICKET_ACCESS("ticket-access"),

	/** A mailed link that opens one ticket for one member of staff. */
	STAFF_ACCESS("staff-access"),

	/** Proof that an identity provider vouched for somebody of the office. */
	DESK_SIGN_IN("desk-sign-in"),

	/** The token in a notice's reply address. */
	REPLY_ADDRESS("reply-address"),

	/** The token in a notice's bounce address. */
	BOUNCE_ADDRESS("bounce-address"),

	/** The code that proves to read a mailbox, computed from its challenge. */
	ONE_TIME_CODE("one-time-code"),

	/** Tasks of the proof of work, which are set here and solved by browsers. */
	PROOF_OF_WORK("proof-of-work"),

	/** Permission to read one received mail as it came, until a time. */
	MAIL_ORIGINAL("mail-original"),

	/** Hashes of what mails said, by which a quote of them is known. */
	SENT_WORDS("sent-words");

	private final String label;

	LinkPurpose(String label) {
		this.label = label;
	}

	/**
	 * The name that stands in tokens; part of their format, never to be changed.
	 * @return lower-case ASCII with dashes
	 */
	public String label() {
		return this.label;
	}

}
