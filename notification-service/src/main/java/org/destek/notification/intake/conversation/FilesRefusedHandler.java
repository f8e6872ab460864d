package org.destek.notification.intake.conversation;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.destek.notification.intake.PlanningHandler;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotice;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.NoticeContent;
import org.destek.notification.notice.content.RequesterNotice.FilesRefused;

/** Files of a requester's mail were not taken: who sent them is told why. */
@Component
class FilesRefusedHandler extends PlanningHandler<FilesRefusedEvent> {

	FilesRefusedHandler(NoticePlanning planning) {
		super("files-refused.v1", FilesRefusedEvent.class, planning);
	}

	@Override
	protected List<PlannedNotice> noticesOf(UUID eventId, FilesRefusedEvent event) {
		Recipient recipient = event.requester().toRecipient();
		return List.of(new PlannedNotice(eventId, event.ticket(), recipient,
				new FilesRefused(event.topic().nameIn(recipient.language()), event.proven(), files(event))));
	}

	/** A stranger's words do not go to whose address the stranger wrote. */
	private static List<NoticeContent.RefusedFile> files(FilesRefusedEvent event) {
		return event.refusedFiles()
			.stream()
			.map((file) -> event.proven() ? file.toContent() : file.withoutName())
			.toList();
	}

}
