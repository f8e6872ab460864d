package org.destek.notification.intake;

import java.time.Instant;
import java.util.List;

import org.destek.notification.plan.ForStaff.NewRequest;
import org.jspecify.annotations.Nullable;

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
