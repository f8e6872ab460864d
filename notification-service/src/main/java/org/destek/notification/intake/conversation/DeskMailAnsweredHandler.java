package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.content.OtherNotice.DeskMailAnswered;

/** Answers a command by mail, once a mail. */
@Component
class DeskMailAnsweredHandler extends PlanningHandler<DeskMailAnsweredEvent> {

	DeskMailAnsweredHandler(NoticePlanning planning) {
		super("desk-mail-answered.v1", DeskMailAnsweredEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, DeskMailAnsweredEvent event) {
		return List.of(new PlannedNotice(event.mailId(), null, event.recipient().toStaff(),
				new DeskMailAnswered(event.messageId(), event.subject(), event.lines(),
						event.tickets().stream().map(DeskMailAnsweredEvent.Listed::toContent).toList(),
						event.links().stream().map(DeskMailAnsweredEvent.Link::toContent).toList())));
	}

}
