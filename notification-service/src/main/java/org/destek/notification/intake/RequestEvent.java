package org.destek.notification.intake;

import java.time.Instant;
import java.util.List;

import org.destek.notification.plan.ForStaff.NewRequest;

/** What events say that tell the office of a whole request. */
interface RequestEvent extends TicketEvent {

	Topic topic();

	String subject();

	Message message();

	Requester requester();

	List<Attachment> attachments();

	Instant submittedAt();

	default NewRequest requestIn(String language) {
		return new NewRequest(topic().nameIn(language), subject(), message().text(), requester().toContent(),
				submittedAt(), Attachment.toFiles(attachments()));
	}

}
