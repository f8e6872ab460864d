package org.destek.notification.intake.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.NoticesToStaff;
import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.content.StaffNotice;
import org.destek.notification.notice.content.StaffRequestNotice.RequestAssigned;
import org.destek.notification.notice.content.StaffUpdateNotice.RequestPassedOn;

/** A request was given to somebody, who is told unless it was taken, as is who had it. */
@Component
class TicketAssignedHandler extends PlanningHandler<TicketAssignedEvent> {

	TicketAssignedHandler(NoticePlanning planning) {
		super("ticket-assigned.v1", TicketAssignedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, TicketAssignedEvent event) {
		List<PlannedNotice> notices = new ArrayList<>(NoticesToStaff.of(eventId, event.ticket(), event.staff(),
				event.deputy(), (language) -> new RequestAssigned(event.requestIn(language), event.by().name())));
		notices.addAll(NoticesToStaff.toFormerHolder(eventId, event.ticket(), event.formerHolder(),
				(language) -> passedOn(event, language)));
		return notices;
	}

	private static StaffNotice passedOn(TicketAssignedEvent event, String language) {
		return new RequestPassedOn(event.topic().nameIn(language), event.subject(), event.assignee().name(),
				event.by().name(), null);
	}

}
