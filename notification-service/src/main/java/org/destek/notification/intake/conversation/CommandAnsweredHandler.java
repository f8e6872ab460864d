package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.intake.RefusedFile;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.StaffMailNotice.CommandAnswered;

/** A command by mail was tried: who sent it gets one line. */
@Component
class CommandAnsweredHandler extends PlanningHandler<CommandAnsweredEvent> {

	CommandAnsweredHandler(NoticePlanning planning) {
		super("command-answered.v1", CommandAnsweredEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, CommandAnsweredEvent event) {
		Recipient recipient = event.recipient().toStaff();
		return List.of(new PlannedNotice(eventId, event.ticket(), recipient,
				new CommandAnswered(event.topic().nameIn(recipient.language()), event.subject(), event.act(),
						event.reason(), event.argument(), event.person(), event.kept(), event.choices(),
						event.moreChoices(), event.refusedFiles().stream().map(RefusedFile::toContent).toList())));
	}

}
