package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.Agent;
import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.StaffMailNotice.TicketShown;

/** Shows a ticket to who asked for it by mail, in a mail that can be replied to. */
@Component
class TicketShownHandler extends PlanningHandler<TicketShownEvent> {

	TicketShownHandler(NoticePlanning planning) {
		super("ticket-shown.v1", TicketShownEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, TicketShownEvent event) {
		Recipient recipient = event.recipient().toStaff();
		Agent assignee = event.assignee();
		return List.of(new PlannedNotice(event.mailId(), event.ticket(), recipient,
				new TicketShown(event.messageId(), event.topic().nameIn(recipient.language()), event.subject(),
						event.status(), (assignee != null) ? assignee.name() : null, event.requester().toContent(),
						event.submittedAt(), event.thread().stream().map(TicketShownEvent.Entry::toContent).toList(),
						event.more())));
	}

}
