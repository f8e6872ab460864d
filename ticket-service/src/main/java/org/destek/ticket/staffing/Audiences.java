package org.destek.ticket.staffing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.event.Audience;
import org.destek.ticket.topic.Notices;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topics;

/**
 * Who of the office is told of what, each entry once and never who caused it. Who wants
 * no notices is told nothing.
 */
@Component
public class Audiences {

	private final Topics topics;

	Audiences(Topics topics) {
		this.topics = topics;
	}

	/**
	 * Of what nobody may miss: who has the ticket, else all who watch its topic.
	 * @param ticket the ticket as it is now
	 * @param by who caused it; null when nobody did
	 * @return perhaps nobody
	 */
	public Audience ofWork(Ticket ticket, @Nullable StaffActor by) {
		List<StaffMember> holder = holder(ticket).toList();
		List<StaffMember> readers = holder.isEmpty() ? watchers(ticket).toList() : holder;
		return audience(ticket, readers.stream().filter((each) -> isOther(each, by)).toList());
	}

	/**
	 * Of an internal note: who has the ticket, and if nobody does, all who watch its
	 * topic.
	 */
	public Audience ofNote(Ticket ticket, StaffActor by) {
		return (ticket.assignee() != null) ? ofHolder(ticket, by)
				: audience(ticket, watchers(ticket).filter((each) -> isOther(each, by)).toList());
	}

	/** Of what concerns only who has the ticket. */
	public Audience ofHolder(Ticket ticket, @Nullable StaffActor by) {
		return audience(ticket, holder(ticket).filter((each) -> isOther(each, by)).toList());
	}

	/** Of a ticket that nobody has any more: all who watch its topic, and who had it. */
	public Audience ofRelease(Ticket before, Ticket released, StaffActor by) {
		List<StaffMember> readers = Stream.concat(watchers(released), formerHolder(before, released, by).stream())
			.filter((each) -> isOther(each, by))
			.distinct()
			.toList();
		return audience(released, readers);
	}

	/** Who has lost the ticket by what another did. */
	public Optional<StaffMember> formerHolder(Ticket before, Ticket now, StaffActor by) {
		Agent holder = now.assignee();
		return holder(before).filter((each) -> isOther(each, by))
			.filter((each) -> holder == null || !holder.is(each.address()))
			.findFirst();
	}

	private Stream<StaffMember> holder(Ticket ticket) {
		Agent assignee = ticket.assignee();
		return Optional.ofNullable(assignee)
			.flatMap((each) -> entry(ticket, each.address()))
			.filter((each) -> each.notices() != Notices.NONE)
			.stream();
	}

	private Optional<StaffMember> entry(Ticket ticket, String address) {
		return this.topics.answering(ticket.topic()).person(address).or(() -> this.topics.person(address));
	}

	private Stream<StaffMember> watchers(Ticket ticket) {
		return this.topics.answering(ticket.topic()).watchers().stream();
	}

	private Audience audience(Ticket ticket, List<StaffMember> staff) {
		return staff.isEmpty() ? Audience.NOBODY : new Audience(staff, this.topics.answering(ticket.topic()).deputy());
	}

	private static boolean isOther(StaffMember member, @Nullable StaffActor by) {
		return by == null || !member.is(by.member().address());
	}

}
