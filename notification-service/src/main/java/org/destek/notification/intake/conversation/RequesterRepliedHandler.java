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
import org.destek.notification.notice.content.StaffUpdateNotice.RequesterReplied;

/** The requester wrote again: the office is told. */
@Component
class RequesterRepliedHandler extends PlanningHandler<RequesterRepliedEvent> {

	RequesterRepliedHandler(NoticePlanning planning) {
		super("requester-replied.v1", RequesterRepliedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, RequesterRepliedEvent event) {
		return NoticesToStaff.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> contentIn(event, language));
	}

	private StaffNotice contentIn(RequesterRepliedEvent event, String language) {
		return new RequesterReplied(event.topic().nameIn(language), event.subject(), event.message().textIn(language),
				event.requester().toContent(), event.reopened(), event.repliedAt(),
				Attachment.toFiles(event.attachments()), event.missingAttachments());
	}

}
