package org.destek.notification.intake.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.NoticesToStaff;
import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.RequesterNotice.RequestSolved;
import org.destek.notification.notice.content.StaffNotice;
import org.destek.notification.notice.content.StaffUpdateNotice.RequestResolved;

/**
 * A request counts as solved: plans notices to those who did not say so, or said so by
 * mail.
 */
@Component
class TicketResolvedHandler extends PlanningHandler<TicketResolvedEvent> {

	TicketResolvedHandler(NoticePlanning planning) {
		super("ticket-resolved.v1", TicketResolvedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, TicketResolvedEvent event) {
		List<PlannedNotice> notices = new ArrayList<>();
		if (event.isNewsToRequester()) {
			notices.add(toRequester(eventId, event));
		}
		notices.addAll(NoticesToStaff.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> toStaff(event, language)));
		return notices;
	}

	private PlannedNotice toRequester(UUID eventId, TicketResolvedEvent event) {
		Recipient recipient = event.requester().toRecipient();
		String by = event.by().isRequester() ? null : event.by().name();
		return new PlannedNotice(eventId, event.ticket(), recipient,
				new RequestSolved(event.topic().nameIn(recipient.language()), by));
	}

	private StaffNotice toStaff(TicketResolvedEvent event, String language) {
		return new RequestResolved(event.topic().nameIn(language), event.subject(), event.by().name(),
				event.by().isRequester());
	}

}
