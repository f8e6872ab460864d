package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForStaff;
import org.destek.notification.plan.ForStaff.AnswerOverdue;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;

/** Nobody answered in time: the office is reminded, later the deputy told. */
@Component
class AnswerOverdueHandler extends PlanningHandler<AnswerOverdueEvent> {

	AnswerOverdueHandler(NoticePlanning planning) {
		super("answer-overdue.v1", AnswerOverdueEvent.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, AnswerOverdueEvent event) {
		return StaffNotices.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> contentIn(event, language));
	}

	private ForStaff contentIn(AnswerOverdueEvent event, String language) {
		return new AnswerOverdue(event.requestIn(language), event.level(), event.assigneeName(),
				event.waitingMinutes());
	}

}
