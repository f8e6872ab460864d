package org.destek.notification.mime.header;

import java.util.Locale;

/** What is known of whether a mail comes from the domain that it says. */
public enum Authentication {

	/** A trusted server says that it does (DMARC, or SPF or DKIM of that domain). */
	PASS,
	/** It does not, or a server that checks cannot tell. */
	FAIL,
	/** No trusted server checks it. */
	NONE,
	/**
	 * None does, and none needs to: it was handed to the mail catcher, where only this
	 * machine writes.
	 */
	LOCAL;

	/** As events say it: nobody else could have written what was handed in here. */
	public String label() {
		return (this == LOCAL) ? PASS.label() : name().toLowerCase(Locale.ROOT);
	}

}
