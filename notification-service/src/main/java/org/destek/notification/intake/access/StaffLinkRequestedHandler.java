package org.destek.notification.intake.access;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.StaffMailNotice.LinkRenewed;

/** One of the office asked for a new link: it is sent where the old one was sent to. */
@Component
class StaffLinkRequestedHandler extends PlanningHandler<StaffLinkRequestedEvent> {

	StaffLinkRequestedHandler(NoticePlanning planning) {
		super("staff-link-requested.v1", StaffLinkRequestedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, StaffLinkRequestedEvent event) {
		Recipient recipient = event.recipient().toStaff();
		return List.of(new PlannedNotice(eventId, event.ticket(), recipient,
				new LinkRenewed(event.topic().nameIn(recipient.language()), event.subject())));
	}

}
