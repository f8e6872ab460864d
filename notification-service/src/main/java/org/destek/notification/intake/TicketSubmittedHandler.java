package org.destek.notification.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForRequester.ExpectedAnswer;
import org.destek.notification.plan.ForRequester.RequestReceived;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;
import org.destek.notification.plan.Recipient;

/** A request was submitted: its topic's staff and its requester are told. */
@Component
class TicketSubmittedHandler extends PlanningHandler<TicketSubmitted> {

	TicketSubmittedHandler(NoticePlanning planning) {
		super("ticket-submitted.v1", TicketSubmitted.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, TicketSubmitted event) {
		List<PlannedNotice> notices = new ArrayList<>();
		notices.add(toRequester(eventId, event));
		notices.addAll(StaffNotices.of(eventId, event.ticket(), event.staff(), event.deputy(), event::requestIn));
		return notices;
	}

	private PlannedNotice toRequester(UUID eventId, TicketSubmitted event) {
		Recipient recipient = event.requester().toRecipient();
		String language = recipient.language();
		Topic.Name team = event.team();
		return new PlannedNotice(eventId, event.ticket(), recipient, new RequestReceived(event.topic().nameIn(language),
				(team != null) ? team.in(language) : null, event.submittedAt(), expected(event)));
	}

	private static @Nullable ExpectedAnswer expected(TicketSubmitted event) {
		TicketSubmitted.ExpectedAnswer told = event.expectedAnswer();
		return (told != null) ? new ExpectedAnswer(told.halfWithinMinutes(), told.mostWithinMinutes()) : null;
	}

}
