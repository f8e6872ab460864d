package org.destek.gateway.follow;

import java.util.Objects;

import org.destek.gateway.backend.ticket.Ticket;
import org.destek.gateway.question.Question.TicketReference;

/** Where a request's pages are, and what they call it. */
final class TicketLinks {

	/** Pattern of a page's path; a code is written as ticket-service writes it. */
	static final String PAGE = "/tickets/{code:[A-Za-z0-9-]{1,20}}";

	private TicketLinks() {
	}

	static String page(String code) {
		return "/tickets/" + code;
	}

	/** The ticket as a question names it. */
	static TicketReference reference(Ticket ticket) {
		return new TicketReference(ticket.code(), Objects.requireNonNullElse(ticket.subject(), ""),
				ticket.requesterName());
	}

	static String message(String code, String message) {
		return page(code) + "?sent=" + message + "#m-" + message;
	}

	/**
	 * Where a mailed link leads on to.
	 * @param then what its reader wants to do; the page itself for anything unknown
	 */
	static String then(String code, String then) {
		return page(code) + switch (then) {
			case "close", "address" -> "/" + then;
			case "solved-yes", "solved-partly", "solved-no" ->
				"/satisfaction?answer=" + then.substring("solved-".length());
			case "reply" -> "#answer";
			case "held" -> "#held";
			default -> "";
		};
	}

}
