package org.destek.notification.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one notice says, kept with it until it is sent and thirty days longer. No content
 * ever has a place for an identity number.
 */
public sealed interface NoticeContent {

	/**
	 * The first mail to a requester. It has no place for anything that was typed, so that
	 * the form cannot send strangers' words to strangers.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param savedAt when the request was saved
	 */
	record RequestReceived(String topic, Instant savedAt) implements NoticeContent {
	}

	/**
	 * A new request, told to the staff of its topic.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param subject the subject as typed
	 * @param text the message as typed
	 * @param requester who asks
	 * @param submittedAt when
	 * @param files what is attached
	 */
	record NewRequest(String topic, String subject, String text, Requester requester, Instant submittedAt,
			List<AttachedFile> files) implements NoticeContent {
	}

	/**
	 * A new link to one request, for the requester who asked for it.
	 *
	 * @param topic the topic's name in the reader's language
	 */
	record AccessLink(String topic) implements NoticeContent {
	}

	/**
	 * Links to all open requests of one address.
	 *
	 * @param requests the requests, newest first
	 */
	record AccessList(List<OpenRequest> requests) implements NoticeContent {
	}

	/**
	 * Who asks.
	 *
	 * @param name full name
	 * @param email address
	 * @param unit faculty, school or office
	 * @param extension internal telephone, when given
	 */
	record Requester(String name, String email, String unit, @Nullable String extension) {
	}

	/**
	 * A file that belongs to the request.
	 *
	 * @param id its id in attachment-service
	 * @param name its name as uploaded
	 * @param size in bytes
	 */
	record AttachedFile(UUID id, String name, long size) {
	}

	/**
	 * One line of a list of requests.
	 *
	 * @param ticketId the ticket
	 * @param code its code
	 * @param topic its topic's name in the reader's language
	 * @param status its status, as in the contract
	 * @param submittedAt when it was submitted
	 */
	record OpenRequest(UUID ticketId, String code, String topic, String status, Instant submittedAt) {
	}

}
