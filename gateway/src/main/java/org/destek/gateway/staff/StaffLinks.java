package org.destek.gateway.staff;

import java.util.Objects;
import java.util.Set;

import org.destek.gateway.backend.staff.StaffTicket;
import org.destek.gateway.question.Question.TicketReference;

/** Where a notice's link, and what proves its browser, are; and how a ticket is named. */
final class StaffLinks {

	/** Pattern of the path of what only a notice's link has. */
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

	/** Where a mailed link can have a new one mailed. */
	static String enter(String code, String token) {
		return page(code) + "/enter/" + token;
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

	private static String page(String code) {
		return TicketPlace.behindLink(code).page();
	}

	private static String asQuery(String separator, String then) {
		return isKnown(then) ? separator + "then=" + then : "";
	}

	private static boolean isKnown(String then) {
		return !TicketPlace.behindLink("").then(then).equals(page(""));
	}

}
