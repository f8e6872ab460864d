package org.destek.foundation.webserver;

/**
 * The names of headers that the gateway sets and the services read: all begin with
 * {@code Destek-}, and none of that kind is let in from outside.
 */
public final class InternalHeaders {

	/** Opaque id of the browser. */
	public static final String DEVICE = "Destek-Device";

	/** The part of the network that a request came from: a /24 of IPv4, a /48 of IPv6. */
	public static final String NETWORK = "Destek-Network";

	/** Opaque id that the link of a notice to staff is bound to. */
	public static final String BROWSER = "Destek-Browser";

	/** The token of who is signed in at the desk. */
	public static final String DESK_SESSION = "Destek-Desk-Session";

	/** Version of the privacy notice that the reader saw. */
	public static final String PRIVACY_NOTICE = "Destek-Privacy-Notice";

	private InternalHeaders() {
	}

}
