package org.destek.gateway.limits;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** What the API's limits count. The allow list says which paths are which. */
public enum LimitedCall {

	/** Asks with the key of a ticket, which may be wrong. */
	KEYED,

	/** Has a human check made. */
	HUMAN_CHECK,

	/** Wishes for a mail with a link. */
	ACCESS_MAIL;

	private static final String KIND = LimitedCall.class.getName();

	private static final String CODE = KIND + ".code";

	/**
	 * Marks a call as one of this kind.
	 * @param code the code that its path names, as it was typed; null when it names none
	 */
	public void mark(ServerWebExchange exchange, @Nullable String code) {
		exchange.getAttributes().put(KIND, this);
		if (code != null) {
			exchange.getAttributes().put(CODE, code);
		}
	}

	/** The kind of a call; null when no limit counts it. */
	static @Nullable LimitedCall of(ServerWebExchange exchange) {
		return exchange.getAttribute(KIND);
	}

	/** The code that the call's path names; empty when it names none. */
	static String codeOf(ServerWebExchange exchange) {
		return Objects.requireNonNullElse(exchange.getAttribute(CODE), "");
	}

}
