package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForStaff;
import org.destek.notification.plan.ForStaff.RequestMoved;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;

/** A request went to another topic: its staff are told. */
@Component
class TicketMovedHandler extends PlanningHandler<TicketMoved> {

	TicketMovedHandler(NoticePlanning planning) {
		super("ticket-moved.v1", TicketMoved.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, TicketMoved event) {
		return StaffNotices.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> contentIn(event, language));
	}

	private ForStaff contentIn(TicketMoved event, String language) {
		return new RequestMoved(event.requestIn(language), event.from().nameIn(language), event.by().name());
	}

}
