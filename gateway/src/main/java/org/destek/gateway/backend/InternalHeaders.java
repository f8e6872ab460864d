package org.destek.gateway.backend;

/**
 * Headers that the gateway alone sets; sent from outside, they are taken off. Their names
 * are agreed with the services.
 */
public final class InternalHeaders {

	/** Opaque id of the browser. */
	public static final String DEVICE = org.destek.foundation.webserver.InternalHeaders.DEVICE;

	/** The part of the network that a request came from. */
	public static final String NETWORK = org.destek.foundation.webserver.InternalHeaders.NETWORK;

	/** Opaque id that the link of a notice to staff is bound to. */
	public static final String BROWSER = org.destek.foundation.webserver.InternalHeaders.BROWSER;

	/** Version of the privacy notice that the reader saw. */
	public static final String PRIVACY_NOTICE = org.destek.foundation.webserver.InternalHeaders.PRIVACY_NOTICE;

	/** Token of the session of who is signed in at the desk. */
	public static final String DESK_SESSION = org.destek.foundation.webserver.InternalHeaders.DESK_SESSION;

	/** What all names of this kind begin with, in lower case. */
	public static final String PREFIX = "destek-";

	private InternalHeaders() {
	}

}
