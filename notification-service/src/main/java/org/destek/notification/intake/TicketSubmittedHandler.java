package org.destek.notification.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.intake.TicketSubmitted.StaffMember;
import org.destek.notification.plan.NoticeContent;
import org.destek.notification.plan.NoticeContent.AttachedFile;
import org.destek.notification.plan.NoticeContent.NewRequest;
import org.destek.notification.plan.NoticeContent.RequestReceived;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;
import org.destek.notification.plan.Recipient;

/** A request was submitted: its topic's staff and its requester are told. */
@Component
class TicketSubmittedHandler implements EventHandler {

	private final NoticePlanning planning;

	TicketSubmittedHandler(NoticePlanning planning) {
		this.planning = planning;
	}

	@Override
	public String type() {
		return "ticket-submitted.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		return this.planning.plan(noticesOf(event.id(), event.dataAs(TicketSubmitted.class)));
	}

	private List<PlannedNotice> noticesOf(UUID eventId, TicketSubmitted ticket) {
		List<PlannedNotice> notices = new ArrayList<>();
		notices.add(toRequester(eventId, ticket));
		ticket.staff().forEach((member) -> notices.add(toStaff(eventId, ticket, member)));
		return notices;
	}

	private PlannedNotice toRequester(UUID eventId, TicketSubmitted ticket) {
		Recipient recipient = Recipient.requester(ticket.requester().email(), ticket.requester().language());
		NoticeContent content = new RequestReceived(ticket.topic().nameIn(recipient.language()), ticket.submittedAt());
		return new PlannedNotice(eventId, ticket.ticketId(), ticket.code(), recipient, content);
	}

	private PlannedNotice toStaff(UUID eventId, TicketSubmitted ticket, StaffMember member) {
		Recipient recipient = Recipient.staff(member.address(), member.name(), member.language());
		TicketSubmitted.Requester requester = ticket.requester();
		NoticeContent content = new NewRequest(ticket.topic().nameIn(recipient.language()), ticket.subject(),
				ticket.message().text(), new NoticeContent.Requester(requester.name(), requester.email(),
						requester.unit(), requester.extension()),
				ticket.submittedAt(), filesOf(ticket));
		return new PlannedNotice(eventId, ticket.ticketId(), ticket.code(), recipient, content);
	}

	private List<AttachedFile> filesOf(TicketSubmitted ticket) {
		return ticket.attachments()
			.stream()
			.map((file) -> new AttachedFile(file.id(), file.name(), file.size()))
			.toList();
	}

}
