package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForStaff;
import org.destek.notification.plan.ForStaff.ColleagueWrote;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;

/** A note was left: colleagues are told, the requester never. */
@Component
class NoteAddedHandler extends PlanningHandler<NoteAdded> {

	NoteAddedHandler(NoticePlanning planning) {
		super("note-added.v1", NoteAdded.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, NoteAdded event) {
		return StaffNotices.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> contentIn(event, language));
	}

	private ForStaff contentIn(NoteAdded event, String language) {
		return new ColleagueWrote(event.topic().nameIn(language), event.subject(), event.author().name(),
				event.note().textIn(language), null, Attachment.toFiles(event.attachments()));
	}

}
