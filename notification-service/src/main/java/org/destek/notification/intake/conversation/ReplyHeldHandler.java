package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.RequesterNotice.ReplyToConfirm;
import org.destek.notification.notice.content.StaffMailNotice.ReplyHeld;

/** A reply was not believed: whose address it came to is asked. */
@Component
class ReplyHeldHandler extends PlanningHandler<ReplyHeldEvent> {

	ReplyHeldHandler(NoticePlanning planning) {
		super("reply-held.v1", ReplyHeldEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, ReplyHeldEvent event) {
		return List.of(event.toRequester() ? toRequester(eventId, event) : toStaff(eventId, event));
	}

	private PlannedNotice toRequester(UUID eventId, ReplyHeldEvent event) {
		Recipient recipient = event.recipient().toRequester();
		return new PlannedNotice(eventId, event.ticket(), recipient,
				new ReplyToConfirm(event.topic().nameIn(recipient.language()), event.held().sender().address()));
	}

	private PlannedNotice toStaff(UUID eventId, ReplyHeldEvent event) {
		Recipient recipient = event.recipient().toStaff();
		ReplyHeldEvent.Held held = event.held();
		return new PlannedNotice(eventId, event.ticket(), recipient,
				new ReplyHeld(event.topic().nameIn(recipient.language()), event.subject(), held.sender().address(),
						held.textIn(recipient.language()), held.reason(), held.answeredBy(), event.insteadOf()));
	}

}
