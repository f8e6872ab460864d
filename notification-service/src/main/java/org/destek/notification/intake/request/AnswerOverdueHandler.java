package org.destek.notification.intake.request;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.NoticesToStaff;
import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.content.StaffNotice;
import org.destek.notification.notice.content.StaffRequestNotice.AnswerOverdue;

/** Nobody answered in time: the office is reminded, later the deputy told. */
@Component
class AnswerOverdueHandler extends PlanningHandler<AnswerOverdueEvent> {

	AnswerOverdueHandler(NoticePlanning planning) {
		super("answer-overdue.v1", AnswerOverdueEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, AnswerOverdueEvent event) {
		return NoticesToStaff.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> contentIn(event, language));
	}

	private StaffNotice contentIn(AnswerOverdueEvent event, String language) {
		return new AnswerOverdue(event.requestIn(language), event.level(), event.assigneeName(),
				event.waitingMinutes());
	}

}
