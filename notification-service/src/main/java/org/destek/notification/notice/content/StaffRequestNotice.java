package org.destek.notification.notice.content;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What staff are told of a whole request: it is new, theirs now, or waits too long. */
public sealed interface StaffRequestNotice extends StaffNotice {

	/** What tells of a whole request, and has its subject and topic. */
	sealed interface WithRequest extends StaffRequestNotice {

		/**
		 * The request.
		 * @return the same as in the notice of a new one
		 */
		NewRequest request();

		@Override
		default String subject() {
			return request().subject();
		}

		@Override
		default String topic() {
			return request().topic();
		}

	}

	/**
	 * A new request.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param subject the subject as typed
	 * @param text the message as typed
	 * @param requester who asks
	 * @param submittedAt when
	 * @param files what is attached
	 * @param missing names of files that could not be uploaded; null in notices from
	 * before they were told
	 */
	record NewRequest(String topic, String subject, String text, Requester requester, Instant submittedAt,
			List<AttachedFile> files, @Nullable List<String> missing) implements StaffRequestNotice {

		public NewRequest {
			subject = IdentityNumbers.mask(subject);
			text = IdentityNumbers.mask(text);
			files = List.copyOf(files);
			missing = IdentityNumbers.maskAll(missing);
		}

	}

	/**
	 * A request came from another topic.
	 *
	 * @param request the request
	 * @param from the other topic's name in the reader's language
	 * @param by who moved it
	 */
	record RequestMoved(NewRequest request, String from, String by) implements WithRequest {
	}

	/**
	 * A request was given to the reader.
	 *
	 * @param request the request
	 * @param by who gave it
	 */
	record RequestAssigned(NewRequest request, String by) implements WithRequest {
	}

	/**
	 * Nobody has a request any more.
	 *
	 * @param request the request
	 * @param by who laid it down
	 */
	record RequestReleased(NewRequest request, String by) implements WithRequest {
	}

	/**
	 * Nobody answered in the topic's time.
	 *
	 * @param request the request
	 * @param level reminder or deputy
	 * @param assignee who has it, if anybody
	 * @param waitingMinutes working minutes since the requester wrote
	 */
	record AnswerOverdue(NewRequest request, String level, @Nullable String assignee,
			int waitingMinutes) implements WithRequest {
	}

}
