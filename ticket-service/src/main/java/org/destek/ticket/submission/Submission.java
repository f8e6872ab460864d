package org.destek.ticket.submission;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Requester;
import org.destek.ticket.privacy.NationalId;
import org.destek.ticket.topic.Topic;

/**
 * A request in which everything is right.
 *
 * @param topic what it is about
 * @param requester who asks
 * @param nationalId the identity number, where the topic asks for it
 * @param subject one line, the requester's or made of the message
 * @param message the text, lines ended by line feeds
 * @param attachments the files, of genuine receipts
 * @param missing names of files that could not be uploaded
 */
record Submission(Topic topic, Requester requester, @Nullable NationalId nationalId, String subject, String message,
		List<Attachment> attachments, List<String> missing) {
}
