package org.destek.notification.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForRequester.RequestSolved;
import org.destek.notification.plan.ForStaff;
import org.destek.notification.plan.ForStaff.RequestResolved;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;
import org.destek.notification.plan.Recipient;

/** A request counts as solved: whoever did not say so, or said so by mail, is told. */
@Component
class TicketResolvedHandler extends PlanningHandler<TicketResolved> {

	TicketResolvedHandler(NoticePlanning planning) {
		super("ticket-resolved.v1", TicketResolved.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, TicketResolved event) {
		List<PlannedNotice> notices = new ArrayList<>();
		if (event.isNewsToRequester()) {
			notices.add(toRequester(eventId, event));
		}
		notices.addAll(StaffNotices.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> toStaff(event, language)));
		return notices;
	}

	private PlannedNotice toRequester(UUID eventId, TicketResolved event) {
		Recipient recipient = event.requester().toRecipient();
		String by = event.by().isRequester() ? null : event.by().name();
		return new PlannedNotice(eventId, event.ticket(), recipient,
				new RequestSolved(event.topic().nameIn(recipient.language()), by));
	}

	private ForStaff toStaff(TicketResolved event, String language) {
		return new RequestResolved(event.topic().nameIn(language), event.subject(), event.by().name(),
				event.by().isRequester());
	}

}
