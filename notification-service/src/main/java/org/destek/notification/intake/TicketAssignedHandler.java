package org.destek.notification.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForStaff;
import org.destek.notification.plan.ForStaff.RequestAssigned;
import org.destek.notification.plan.ForStaff.RequestPassedOn;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;

/** A request was given to somebody, who is told unless it was taken, as is who had it. */
@Component
class TicketAssignedHandler extends PlanningHandler<TicketAssigned> {

	TicketAssignedHandler(NoticePlanning planning) {
		super("ticket-assigned.v1", TicketAssigned.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, TicketAssigned event) {
		List<PlannedNotice> notices = new ArrayList<>(StaffNotices.of(eventId, event.ticket(), event.staff(),
				event.deputy(), (language) -> new RequestAssigned(event.requestIn(language), event.by().name())));
		notices.addAll(StaffNotices.toFormerHolder(eventId, event.ticket(), event.formerHolder(),
				(language) -> passedOn(event, language)));
		return notices;
	}

	private static ForStaff passedOn(TicketAssigned event, String language) {
		return new RequestPassedOn(event.topic().nameIn(language), event.subject(), event.assignee().name(),
				event.by().name(), null);
	}

}
