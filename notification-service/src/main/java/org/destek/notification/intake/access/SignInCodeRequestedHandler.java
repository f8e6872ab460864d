package org.destek.notification.intake.access;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.content.OtherNotice.SignInCode;

/** Somebody of the office wants to sign in: their code is mailed. */
@Component
class SignInCodeRequestedHandler extends PlanningHandler<SignInCodeRequestedEvent> {

	SignInCodeRequestedHandler(NoticePlanning planning) {
		super("sign-in-code-requested.v1", SignInCodeRequestedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, SignInCodeRequestedEvent event) {
		return List.of(new PlannedNotice(eventId, null, event.recipient().toStaff(),
				new SignInCode(event.challengeId(), event.expiresAt())));
	}

}
