package org.destek.notification.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForStaff;
import org.destek.notification.plan.ForStaff.RequestMoved;
import org.destek.notification.plan.ForStaff.RequestPassedOn;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;

/** A request went to another topic: its staff are told, as is who had it. */
@Component
class TicketMovedHandler extends PlanningHandler<TicketMoved> {

	TicketMovedHandler(NoticePlanning planning) {
		super("ticket-moved.v1", TicketMoved.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, TicketMoved event) {
		List<PlannedNotice> notices = new ArrayList<>(StaffNotices.of(eventId, event.ticket(), event.staff(),
				event.deputy(), (language) -> contentIn(event, language)));
		notices.addAll(StaffNotices.toFormerHolder(eventId, event.ticket(), event.formerHolder(),
				(language) -> passedOn(event, language)));
		return notices;
	}

	private ForStaff contentIn(TicketMoved event, String language) {
		return new RequestMoved(event.requestIn(language), event.from().nameIn(language), event.by().name());
	}

	private static ForStaff passedOn(TicketMoved event, String language) {
		return new RequestPassedOn(event.from().nameIn(language), event.subject(), null, event.by().name(),
				event.topic().nameIn(language));
	}

}
