package org.destek.ticket.staffing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.people.Viewer;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topics;

/** Who of the office has to do with a ticket: those of its topic, and who has it. */
@Component
public class TicketStaff {

	private final Topics topics;

	TicketStaff(Topics topics) {
		this.topics = topics;
	}

	/**
	 * Who an address is, as long as they have to do with a ticket.
	 * @param ticket the ticket
	 * @param address the address of an entry, in any case
	 * @return the entry; empty when it has neither the topic nor the ticket itself
	 */
	public Optional<StaffMember> entry(Ticket ticket, String address) {
		Agent assignee = ticket.assignee();
		return this.topics.answering(ticket.topic())
			.person(address)
			.or(() -> (assignee != null && assignee.is(address)) ? this.topics.person(address) : Optional.empty());
	}

	/**
	 * The entry that somebody who is signed in acts by.
	 * @param viewer who may see the ticket
	 * @param ticket the ticket
	 * @return their own; else that of a mailbox that they may answer for
	 */
	public StaffMember entryOf(Viewer viewer, Ticket ticket) {
		return entry(ticket, viewer.address()).or(() -> this.topics.person(viewer.address()))
			.or(() -> this.topics.answering(ticket.topic())
				.people()
				.filter((each) -> each.isAnsweredBy(viewer.address()))
				.findFirst())
			.or(() -> this.topics.writer(viewer.address()))
			.orElseThrow();
	}

	/**
	 * The one rule, asked of a ticket whose topic may have left the file since.
	 * @param viewer who is signed in
	 * @param ticket the ticket
	 * @return whether they may see it
	 */
	public boolean maySee(Viewer viewer, Ticket ticket) {
		return viewer.maySee(this.topics.answering(ticket.topic()).slug(), ticket.assignee());
	}

	/**
	 * Whose notices somebody may answer: their own, and those of mailboxes that they
	 * read.
	 * @param ticket the ticket
	 * @param member one who has to do with it
	 * @return addresses of entries in lower case, their own first
	 */
	public List<String> answerable(Ticket ticket, StaffMember member) {
		return Stream.concat(Stream.of(member),
				this.topics.answering(ticket.topic()).people().filter((each) -> each.isAnsweredBy(member.address())))
			.map((each) -> each.address().toLowerCase(Locale.ROOT))
			.distinct()
			.toList();
	}

	/** Whose entries have to do with a ticket: addresses in lower case. */
	public List<String> addresses(Ticket ticket) {
		Stream<StaffMember> holder = Optional.ofNullable(ticket.assignee())
			.flatMap((each) -> this.topics.person(each.address()))
			.stream();
		return Stream.concat(this.topics.answering(ticket.topic()).people(), holder)
			.map((each) -> each.address().toLowerCase(Locale.ROOT))
			.distinct()
			.toList();
	}

}
