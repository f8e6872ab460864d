package org.destek.ticket.staff;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.heldreply.StaffHeldReplies;
import org.destek.ticket.privacy.NationalIdVault;
import org.destek.ticket.staff.StaffTicketView.HeldView;
import org.destek.ticket.staff.StaffTicketView.OtherTicket;
import org.destek.ticket.staff.StaffTicketView.PersonView;
import org.destek.ticket.staff.StaffTicketView.RequesterView;
import org.destek.ticket.staff.StaffTicketView.TopicView;
import org.destek.ticket.staff.access.OtherTicketLinks;
import org.destek.ticket.staff.access.StaffVisit;
import org.destek.ticket.topic.NamedTopic;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.triage.Tag;
import org.destek.ticket.triage.Triage;
import org.destek.ticket.triage.Triages;
import org.destek.ticket.worktime.ExpectedAnswers;

/** Gathers what the office's page of a ticket shows; changes nothing. */
@Component
class StaffTicketViews {

	private static final int MAX_OTHERS = 20;

	private static final int MAX_EARLIER = 100;

	private static final int MAX_TAGS = 50;

	private final TicketThread thread;

	private final StaffHeldReplies held;

	private final Tickets tickets;

	private final FinishedTickets earlier;

	private final NationalIdVault vault;

	private final Topics topics;

	private final ExpectedAnswers expectedAnswers;

	private final SignedPaths paths;

	private final OtherTicketLinks others;

	private final Triages triages;

	StaffTicketViews(TicketThread thread, StaffHeldReplies held, Tickets tickets, FinishedTickets earlier,
			NationalIdVault vault, Topics topics, ExpectedAnswers expectedAnswers, SignedPaths paths,
			OtherTicketLinks others, Triages triages) {
		this.thread = thread;
		this.held = held;
		this.tickets = tickets;
		this.earlier = earlier;
		this.vault = vault;
		this.topics = topics;
		this.expectedAnswers = expectedAnswers;
		this.paths = paths;
		this.others = others;
		this.triages = triages;
	}

	/**
	 * What the page shows.
	 * @param visit who reads which ticket
	 * @param before the line of its thread that the lines end before; null: the latest
	 * @param reader the language to answer in
	 */
	Mono<StaffTicketView> of(StaffVisit visit, @Nullable UUID before, Language reader) {
		Ticket ticket = visit.ticket();
		return Mono
			.zip(this.thread.of(ticket, before, reader), held(visit), others(visit),
					this.earlier.countOf(ticket.requester().email(), MAX_EARLIER),
					this.vault.masked(ticket.id()).defaultIfEmpty(""), this.triages.of(ticket.id()),
					this.triages.used(List.of(ticket.topic()), MAX_TAGS))
			.map((all) -> view(visit, reader, all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5(),
					all.getT6(), all.getT7()));
	}

	private StaffTicketView view(StaffVisit visit, Language reader, ThreadPage thread, List<HeldView> held,
			List<OtherTicket> others, long earlier, String nationalId, Triage triage, List<Tag> tags) {
		Ticket ticket = visit.ticket();
		return new StaffTicketView(ticket.code().text(), name(this.topics.named(ticket.topic()), reader),
				ticket.subject(), ticket.status(), ticket.submittedAt(), ticket.waitingSince(),
				new PersonView(visit.member().address(), visit.actor().name()), ticket.assignee(),
				this.expectedAnswers.of(ticket.topic()), RequesterView.of(ticket.requester(), nationalId),
				thread.entries(), thread.earlier(), held, others, earlier, staffOf(ticket),
				this.topics.all().stream().map(Topic::named).map((each) -> name(each, reader)).toList(),
				thread.lastMessageId(), triage, tags);
	}

	private Mono<List<HeldView>> held(StaffVisit visit) {
		return this.held.of(visit.ticket(), visit.member()).map((each) -> HeldView.of(each, this.paths)).collectList();
	}

	private Mono<List<OtherTicket>> others(StaffVisit visit) {
		Ticket ticket = visit.ticket();
		return this.tickets.unfinishedOf(ticket.requester().email(), MAX_OTHERS + 1)
			.filter((each) -> !each.id().equals(ticket.id()))
			.take(MAX_OTHERS)
			.map((other) -> OtherTicket.of(other, this.others.toOther(visit, other)))
			.collectList();
	}

	private List<PersonView> staffOf(Ticket ticket) {
		List<StaffMember> people = this.topics.find(ticket.topic()).stream().flatMap(Topic::people).toList();
		return people.stream().map(PersonView::of).distinct().toList();
	}

	private static TopicView name(NamedTopic topic, Language reader) {
		return new TopicView(topic.slug(), topic.name().in(reader));
	}

}
