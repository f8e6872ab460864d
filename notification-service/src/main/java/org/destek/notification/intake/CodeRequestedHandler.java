package org.destek.notification.intake;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.ForAnyone.OneTimeCode;
import org.destek.notification.plan.NoticePlanning;
import org.destek.notification.plan.PlannedNotice;
import org.destek.notification.plan.Recipient;

/** A mailbox is to be proved: its code is mailed there. */
@Component
class CodeRequestedHandler extends PlanningHandler<CodeRequested> {

	CodeRequestedHandler(NoticePlanning planning) {
		super("code-requested.v1", CodeRequested.class, planning);
	}

	@Override
	List<PlannedNotice> noticesOf(UUID eventId, CodeRequested event) {
		Recipient recipient = event.toRequester() ? event.recipient().toRequester() : event.recipient().toStaff();
		return List.of(new PlannedNotice(eventId, event.ticket(), recipient,
				new OneTimeCode(event.challengeId(), event.purpose(), event.expiresAt())));
	}

}
