package org.destek.notification.intake.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.destek.foundation.language.Language;
import org.destek.foundation.language.LocalText;
import org.destek.notification.intake.NoticesToStaff;
import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.RequesterNotice.ExpectedAnswer;
import org.destek.notification.notice.content.RequesterNotice.RequestReceived;

/** A request was submitted: its topic's staff and its requester are told. */
@Component
class TicketSubmittedHandler extends PlanningHandler<TicketSubmittedEvent> {

	TicketSubmittedHandler(NoticePlanning planning) {
		super("ticket-submitted.v1", TicketSubmittedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, TicketSubmittedEvent event) {
		List<PlannedNotice> notices = new ArrayList<>();
		notices.add(toRequester(eventId, event));
		notices.addAll(NoticesToStaff.of(eventId, event.ticket(), event.staff(), event.deputy(), event::requestIn));
		return notices;
	}

	private PlannedNotice toRequester(UUID eventId, TicketSubmittedEvent event) {
		Recipient recipient = event.requester().toRecipient();
		String language = recipient.language();
		LocalText team = event.team();
		return new PlannedNotice(eventId, event.ticket(), recipient, new RequestReceived(event.topic().nameIn(language),
				(team != null) ? team.in(Language.orFirst(language)) : null, event.submittedAt(), expected(event)));
	}

	private static @Nullable ExpectedAnswer expected(TicketSubmittedEvent event) {
		TicketSubmittedEvent.ExpectedAnswer expected = event.expectedAnswer();
		return (expected != null) ? new ExpectedAnswer(expected.halfWithinMinutes(), expected.mostWithinMinutes())
				: null;
	}

}
