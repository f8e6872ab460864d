package org.destek.gateway.staff;

import java.util.Objects;
import java.util.Set;

import org.destek.gateway.backend.staff.StaffTicket;
import org.destek.gateway.question.Question.TicketReference;

/** Where the office's pages of a ticket are, and what they call it. */
final class StaffLinks {

	/** Pattern of a page's path; a code is written as ticket-service writes it. */
	static final String PAGE = "/staff/tickets/{code:[A-Za-z0-9-]{1,20}}";

	/** Says that a new link was asked for. */
	static final String ASKED = "/staff/link-requested";

	/** Says goodbye to who can open the ticket no longer. */
	static final String LEFT = "/staff/left";

	/** After these the ticket may be somebody else's: a held reply may move it, too. */
	static final Set<String> GIVES_AWAY = Set.of("release", "assign", "move", "released");

	private StaffLinks() {
	}

	/** The ticket as a question names it. */
	static TicketReference reference(StaffTicket ticket) {
		return new TicketReference(ticket.code(), Objects.requireNonNullElse(ticket.subject(), ""),
				ticket.requester().name());
	}

	static String page(String code) {
		return "/staff/tickets/" + code;
	}

	static String message(String code, String message) {
		return page(code) + "?sent=" + message + "#m-" + message;
	}

	static String done(String code, String what) {
		return page(code) + "?done=" + what;
	}

	/** Says goodbye to who gave the ticket away, and that it was done. */
	static String left(String done) {
		return LEFT + "?done=" + done;
	}

	/** Where a mailed link can have a new one mailed. */
	static String enter(String code, String token) {
		return page(code) + "/enter/" + token;
	}

	/**
	 * Where a mailed link leads on to.
	 * @param then what its reader wants to do; the page itself for anything unknown
	 */
	static String then(String code, String then) {
		return page(code) + switch (then) {
			case "take", "release", "close", "assign", "move", "national-id" -> "/" + then;
			case "reply" -> "#answer";
			case "held" -> "#held";
			default -> "";
		};
	}

	/** Where a browser is proven that then leads on. */
	static String code(String code, String then) {
		return page(code) + "/code" + asQuery("?", then);
	}

	/** The same, where the digits are typed. */
	static String digits(String code, String challenge, String then) {
		return page(code) + "/code?challenge=" + challenge + asQuery("&", then);
	}

	/** Where the digits are posted. */
	static String browsers(String code, String then) {
		return page(code) + "/browsers" + asQuery("?", then);
	}

	/** What the reader of a page of this path wanted to do; empty for nothing known. */
	static String intentOf(String path) {
		String[] parts = path.split("/", 6);
		String last = (parts.length > 4) ? parts[4] : "";
		return switch (last) {
			case "answers" -> "reply";
			case "held" -> last;
			default -> isKnown(last) ? last : "";
		};
	}

	private static String asQuery(String separator, String then) {
		return isKnown(then) ? separator + "then=" + then : "";
	}

	private static boolean isKnown(String then) {
		return !then("", then).equals(page(""));
	}

}
