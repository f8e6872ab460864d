package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForStaff;
import org.destek.notification.plan.ForStaff.RequesterReplied;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;

/** The requester wrote again: the office is told. */
@Component
class RequesterRepliedHandler extends PlanningHandler<RequesterRepliedEvent> {

	RequesterRepliedHandler(NoticePlanning planning) {
		super("requester-replied.v1", RequesterRepliedEvent.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, RequesterRepliedEvent event) {
		return StaffNotices.of(eventId, event.ticket(), event.staff(), event.deputy(),
				(language) -> contentIn(event, language));
	}

	private ForStaff contentIn(RequesterRepliedEvent event, String language) {
		return new RequesterReplied(event.topic().nameIn(language), event.subject(), event.message().textIn(language),
				event.requester().toContent(), event.reopened(), event.repliedAt(),
				Attachment.toFiles(event.attachments()), event.missingAttachments());
	}

}
