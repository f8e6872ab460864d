package org.destek.notification.mime.header;

/** What a trusted server says about the sender's domain (DMARC, RFC 7489). */
public enum Authentication {

	/** The mail comes from where it says. */
	PASS,
	/** It does not, or a server that checks cannot tell. */
	FAIL,
	/** No trusted server checks it. */
	NONE

}
