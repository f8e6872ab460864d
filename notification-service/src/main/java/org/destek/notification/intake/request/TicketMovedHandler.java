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
import org.destek.notification.notice.content.StaffRequestNotice.RequestMoved;
import org.destek.notification.notice.content.StaffUpdateNotice.RequestPassedOn;

/** A request went to another topic: its staff are told, as is who had it. */
@Component
class TicketMovedHandler extends PlanningHandler<TicketMovedEvent> {

	TicketMovedHandler(NoticePlanning planning) {
		super("ticket-moved.v1", TicketMovedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, TicketMovedEvent event) {
		List<PlannedNotice> notices = new ArrayList<>(NoticesToStaff.of(eventId, event.ticket(), event.staff(),
				event.deputy(), (language) -> contentIn(event, language)));
		notices.addAll(NoticesToStaff.toFormerHolder(eventId, event.ticket(), event.formerHolder(),
				(language) -> passedOn(event, language)));
		return notices;
	}

	private StaffNotice contentIn(TicketMovedEvent event, String language) {
		return new RequestMoved(event.requestIn(language), event.from().nameIn(language), event.by().name());
	}

	private static StaffNotice passedOn(TicketMovedEvent event, String language) {
		return new RequestPassedOn(event.from().nameIn(language), event.subject(), null, event.by().name(),
				event.topic().nameIn(language));
	}

}
