package org.destek.notification.intake.request;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.NoticesToStaff;
import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.content.StaffRequestNotice.RequestReleased;

/** Nobody has a request any more: its topic's staff are told. */
@Component
class TicketReleasedHandler extends PlanningHandler<TicketReleasedEvent> {

	TicketReleasedHandler(NoticePlanning planning) {
		super("ticket-released.v1", TicketReleasedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, TicketReleasedEvent event) {
		return NoticesToStaff.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> new RequestReleased(event.requestIn(language), event.by().name()));
	}

}
