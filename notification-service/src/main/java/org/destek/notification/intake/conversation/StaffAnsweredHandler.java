package org.destek.notification.intake.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.Attachment;
import org.destek.notification.intake.NoticesToStaff;
import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.RequesterNotice.StaffAnswered;
import org.destek.notification.notice.content.StaffNotice;
import org.destek.notification.notice.content.StaffUpdateNotice.ColleagueWrote;

/** The office answered: the requester is told, and a colleague who has the request. */
@Component
class StaffAnsweredHandler extends PlanningHandler<StaffAnsweredEvent> {

	StaffAnsweredHandler(NoticePlanning planning) {
		super("staff-answered.v1", StaffAnsweredEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, StaffAnsweredEvent event) {
		List<PlannedNotice> notices = new ArrayList<>();
		notices.add(toRequester(eventId, event));
		notices.addAll(NoticesToStaff.of(eventId, event.ticket(), event.staff(), event.deputy(),
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

	private StaffNotice toColleague(StaffAnsweredEvent event, String language) {
		return new ColleagueWrote(event.topic().nameIn(language), event.subject(), event.author().name(),
				event.message().textIn(language), event.status(), Attachment.toFiles(event.attachments()));
	}

}
