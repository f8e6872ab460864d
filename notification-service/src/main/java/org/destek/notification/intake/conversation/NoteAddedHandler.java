package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.Attachment;
import org.destek.notification.intake.NoticesToStaff;
import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.content.StaffNotice;
import org.destek.notification.notice.content.StaffUpdateNotice.ColleagueWrote;

/** A note was left: colleagues are told, the requester never. */
@Component
class NoteAddedHandler extends PlanningHandler<NoteAddedEvent> {

	NoteAddedHandler(NoticePlanning planning) {
		super("note-added.v1", NoteAddedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, NoteAddedEvent event) {
		return NoticesToStaff.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> contentIn(event, language));
	}

	private StaffNotice contentIn(NoteAddedEvent event, String language) {
		return new ColleagueWrote(event.topic().nameIn(language), event.subject(), event.author().name(),
				event.note().textIn(language), null, Attachment.toFiles(event.attachments()));
	}

}
