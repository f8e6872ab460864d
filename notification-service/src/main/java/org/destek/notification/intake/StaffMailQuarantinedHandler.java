package org.destek.notification.intake;

import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.plan.ForAnyone.MailQuarantined;
import org.destek.notification.plan.QuarantineNotices;

/** A mail of somebody of the office waits in the quarantine: its writer is told. */
@Component
class StaffMailQuarantinedHandler implements EventHandler {

	private final QuarantineNotices notices;

	StaffMailQuarantinedHandler(QuarantineNotices notices) {
		this.notices = notices;
	}

	@Override
	public String type() {
		return "staff-mail-quarantined.v1";
	}

	@Override
	public Mono<Void> handle(IncomingEvent event) {
		StaffMailQuarantinedEvent mail = event.dataAs(StaffMailQuarantinedEvent.class);
		return this.notices.tell(mail.mailId(), mail.recipient().toStaff(),
				new MailQuarantined(mail.subject(), mail.reason(), mail.receivedAt()));
	}

}
