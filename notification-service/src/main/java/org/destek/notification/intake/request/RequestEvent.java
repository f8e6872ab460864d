package org.destek.notification.intake.request;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.notification.intake.Attachment;
import org.destek.notification.intake.Message;
import org.destek.notification.intake.Requester;
import org.destek.notification.intake.TicketEvent;
import org.destek.notification.intake.Topic;
import org.destek.notification.notice.content.StaffRequestNotice.NewRequest;

/** What events say that tell the office of a whole request. */
interface RequestEvent extends TicketEvent {

	Topic topic();

	String subject();

	Message message();

	Requester requester();

	List<Attachment> attachments();

	Instant submittedAt();

	/** Names of files that could not be uploaded; only a new request's are told. */
	default @Nullable List<String> missingAttachments() {
		return List.of();
	}

	default NewRequest requestIn(String language) {
		return new NewRequest(topic().nameIn(language), subject(), message().text(), requester().toContent(),
				submittedAt(), Attachment.toFiles(attachments()), missingAttachments());
	}

}
