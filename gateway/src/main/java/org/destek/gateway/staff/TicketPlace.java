package org.destek.gateway.staff;

import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

import org.destek.gateway.desk.DeskQuery;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where one of the office has a ticket open: behind a notice's link, or at the desk. All
 * addresses of the ticket's pages are made here, and stay in that place.
 *
 * @param list the list at the desk that the ticket was opened from; null when it was
 * opened from none
 * @param next the ticket that follows there; null when nobody knows
 */
record TicketPlace(boolean atDesk, String code, @Nullable DeskQuery list, @Nullable String next) {

	/** Pattern of a page's path in both places; a code is as ticket-service writes it. */
	static final String PAGE = "/{place:staff|desk}/tickets/{code:[A-Za-z0-9-]{1,20}}";

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,20}");

	/** The place that a page's address names. */
	static TicketPlace of(ServerWebExchange exchange) {
		String[] path = exchange.getRequest().getPath().value().split("/", 5);
		MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
		String list = query.getFirst("list");
		String next = Objects.requireNonNullElse(query.getFirst("next"), "");
		boolean atDesk = path[1].equals("desk");
		return new TicketPlace(atDesk, path[3], (atDesk && list != null) ? DeskQuery.parse(list) : null,
				(atDesk && CODE.matcher(next).matches()) ? next : null);
	}

	/** Behind a notice's link. */
	static TicketPlace behindLink(String code) {
		return new TicketPlace(false, code, null, null);
	}

	/** At the desk, opened from no list. */
	static TicketPlace atDesk(String code) {
		return new TicketPlace(true, code, null, null);
	}

	TicketPlace followedBy(String next) {
		return new TicketPlace(this.atDesk, this.code, this.list, next);
	}

	/** Whether it was opened from a list that does not say yet what follows. */
	boolean looksForNext() {
		return this.list != null && this.next == null;
	}

	public String page() {
		return act("");
	}

	/** The page for a part of the thread before a line. */
	public String before(String line) {
		return page("", "before=" + line);
	}

	/** Where something is done, such as {@code /take}. */
	public String act(String path) {
		return page(path, "");
	}

	/** Where a file of the ticket is, for as long as the reader may see the ticket. */
	String file(String id) {
		return base() + "/files/" + UriUtils.encodePathSegment(id, UTF_8);
	}

	String message(String id) {
		return page("", "sent=" + id) + "#m-" + id;
	}

	String done(String what) {
		return page("", "done=" + what);
	}

	/** Where who gave the ticket away is told that it was done. */
	String left(String done) {
		if (!this.atDesk) {
			return StaffLinks.LEFT + "?done=" + done;
		}
		String list = back();
		return list + (list.contains("?") ? "&" : "?") + "done=" + done;
	}

	/**
	 * Where a mailed link leads on to.
	 * @param then what its reader wants to do; the page itself for anything unknown
	 */
	String then(String then) {
		return switch (then) {
			case "take", "release", "close", "assign", "move", "national-id" -> act("/" + then);
			case "reply" -> page() + "#answer";
			case "held" -> page() + "#held";
			default -> page();
		};
	}

	/** The list that it was opened from. */
	public String back() {
		return ((this.list != null) ? this.list : DeskQuery.EVERYTHING_OPEN).address();
	}

	/** Another ticket in the same place, as if it was opened from the same list. */
	public String other(String code) {
		return new TicketPlace(this.atDesk, code, this.list, null).page();
	}

	private String page(String path, String parameter) {
		StringBuilder query = new StringBuilder(parameter);
		if (this.list != null) {
			append(query, "list", UriUtils.encode(this.list.parameters(), UTF_8));
		}
		if (this.next != null) {
			append(query, "next", this.next);
		}
		String base = base() + path;
		return query.isEmpty() ? base : base + "?" + query;
	}

	private String base() {
		return (this.atDesk ? "/desk/tickets/" : "/staff/tickets/") + this.code;
	}

	private static void append(StringBuilder query, String name, String value) {
		query.append(query.isEmpty() ? "" : "&").append(name).append("=").append(value);
	}

}
