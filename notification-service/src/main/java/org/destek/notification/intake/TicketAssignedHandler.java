package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForStaff.RequestAssigned;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;

/** A request was given to somebody, who is told unless it was taken. */
@Component
class TicketAssignedHandler extends PlanningHandler<TicketAssigned> {

	TicketAssignedHandler(NoticePlanning planning) {
		super("ticket-assigned.v1", TicketAssigned.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, TicketAssigned event) {
		return StaffNotices.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> new RequestAssigned(event.requestIn(language), event.by().name()));
	}

}
