package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;

import org.destek.notification.plan.ForStaff.LinkRenewed;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;
import org.destek.notification.plan.Recipient;

import org.springframework.stereotype.Component;

/** One of the office asked for a new link: it is sent where the old one was sent to. */
@Component
class StaffLinkRequestedHandler extends PlanningHandler<StaffLinkRequestedEvent> {

	StaffLinkRequestedHandler(NoticePlanning planning) {
		super("staff-link-requested.v1", StaffLinkRequestedEvent.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, StaffLinkRequestedEvent event) {
		Recipient recipient = event.recipient().toStaff();
		return List.of(new PlannedNotice(eventId, event.ticket(), recipient,
				new LinkRenewed(event.topic().nameIn(recipient.language()), event.subject())));
	}

}
