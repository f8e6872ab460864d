package org.destek.notification.intake.conversation;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.notification.notice.QuarantineNotices;
import org.destek.notification.notice.content.OtherNotice.MailQuarantined;

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
		return this.notices.notifyWriter(mail.mailId(), mail.recipient().toStaff(),
				new MailQuarantined(mail.subject(), mail.reason(), mail.receivedAt()));
	}

}
