package org.destek.notification.intake.access;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.OtherNotice.OneTimeCode;

/** A mailbox is to be proved: its code is mailed there. */
@Component
class CodeRequestedHandler extends PlanningHandler<CodeRequestedEvent> {

	CodeRequestedHandler(NoticePlanning planning) {
		super("code-requested.v1", CodeRequestedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, CodeRequestedEvent event) {
		Recipient recipient = event.toRequester() ? event.recipient().toRequester() : event.recipient().toStaff();
		return List.of(new PlannedNotice(eventId, event.ticket(), recipient,
				new OneTimeCode(event.challengeId(), event.purpose(), event.expiresAt())));
	}

}
