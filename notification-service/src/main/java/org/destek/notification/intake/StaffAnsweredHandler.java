package org.destek.notification.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForRequester.StaffAnswered;
import org.destek.notification.plan.ForStaff;
import org.destek.notification.plan.ForStaff.ColleagueWrote;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;
import org.destek.notification.plan.Recipient;

/** The office answered: the requester is told, and a colleague who has the request. */
@Component
class StaffAnsweredHandler extends PlanningHandler<StaffAnsweredEvent> {

	StaffAnsweredHandler(NoticePlanning planning) {
		super("staff-answered.v1", StaffAnsweredEvent.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, StaffAnsweredEvent event) {
		List<PlannedNotice> notices = new ArrayList<>();
		notices.add(toRequester(eventId, event));
		notices.addAll(StaffNotices.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> toColleague(event, language)));
		return notices;
	}

	private PlannedNotice toRequester(UUID eventId, StaffAnsweredEvent event) {
		Recipient recipient = event.requester().toRecipient();
		return new PlannedNotice(eventId, event.ticket(), recipient,
				new StaffAnswered(event.topic().nameIn(recipient.language()), event.author().name(),
						event.message().textIn(recipient.language()), event.status(),
						Attachment.toFiles(event.attachments())));
	}

	private ForStaff toColleague(StaffAnsweredEvent event, String language) {
		return new ColleagueWrote(event.topic().nameIn(language), event.subject(), event.author().name(),
				event.message().textIn(language), event.status(), Attachment.toFiles(event.attachments()));
	}

}
