package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForStaff.RequestReleased;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;

/** Nobody has a request any more: its topic's staff are told. */
@Component
class TicketReleasedHandler extends PlanningHandler<TicketReleased> {

	TicketReleasedHandler(NoticePlanning planning) {
		super("ticket-released.v1", TicketReleased.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, TicketReleased event) {
		return StaffNotices.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> new RequestReleased(event.requestIn(language), event.by().name()));
	}

}
