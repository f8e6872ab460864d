package org.destek.ticket.staff.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.links.StaffLink;
import org.destek.links.StaffLinks;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.staff.access.StaffVisit.BySession;
import org.destek.ticket.staffing.TicketStaff;

/** Links from a ticket's page to other tickets that its reader may see. */
@Component
public class OtherTicketLinks {

	private final StaffLinks links;

	private final TicketStaff staff;

	private final StaffAccessProperties properties;

	OtherTicketLinks(StaffLinks links, TicketStaff staff, StaffAccessProperties properties) {
		this.links = links;
		this.staff = staff;
		this.properties = properties;
	}

	/**
	 * Where another ticket opens, in the same browser without another code.
	 * @param visit who reads which ticket
	 * @param other the other ticket
	 * @return a path with a link of its own; null when the reader has nothing to do with
	 * that ticket
	 */
	public @Nullable String toOther(StaffVisit visit, Ticket other) {
		if (visit.way() instanceof BySession session) {
			return this.staff.maySee(session.viewer(), other) ? "/desk/tickets/" + other.code().text() : null;
		}
		return this.staff.entry(other, visit.member().address()).map((member) -> {
			String name = visit.link().id() + "|" + other.id();
			UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
			StaffLink link = new StaffLink(id, other.id(), visit.link().recipient());
			String token = this.links.sign(link, this.properties.linkValidity());
			return "/staff/tickets/%s/enter/%s".formatted(other.code().text(), token);
		}).orElse(null);
	}

}
