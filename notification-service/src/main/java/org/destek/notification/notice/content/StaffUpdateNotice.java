package org.destek.notification.notice.content;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What staff are told that happened to a request which they know. */
public sealed interface StaffUpdateNotice extends StaffNotice {

	/**
	 * The reader had a request and has it no more.
	 *
	 * @param topic the name, in the reader's language, of the topic that they had it in
	 * @param subject the ticket's subject
	 * @param assignee who has it now; none when nobody does
	 * @param by who changed that
	 * @param movedTo the name of the topic that it went to; none when it stayed
	 */
	record RequestPassedOn(String topic, String subject, @Nullable String assignee, String by,
			@Nullable String movedTo) implements StaffUpdateNotice {

		public RequestPassedOn {
			subject = IdentityNumbers.mask(subject);
		}

	}

	/**
	 * The requester wrote again.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param subject the ticket's subject
	 * @param text what was written
	 * @param requester who asks
	 * @param reopened whether the ticket was solved before
	 * @param repliedAt when
	 * @param files what is attached
	 * @param missing names of files that could not be uploaded; null in notices from
	 * before they were told
	 */
	record RequesterReplied(String topic, String subject, String text, Requester requester, boolean reopened,
			Instant repliedAt, List<AttachedFile> files, @Nullable List<String> missing) implements StaffUpdateNotice {

		public RequesterReplied {
			subject = IdentityNumbers.mask(subject);
			text = IdentityNumbers.mask(text);
			files = List.copyOf(files);
			missing = IdentityNumbers.maskAll(missing);
		}

	}

	/**
	 * A colleague wrote, to the requester or for the office alone.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param subject the ticket's subject
	 * @param author who wrote
	 * @param text what was written
	 * @param status what the ticket is now; none for a note, which changes nothing
	 * @param files what is attached
	 */
	record ColleagueWrote(String topic, String subject, String author, String text, @Nullable String status,
			List<AttachedFile> files) implements StaffUpdateNotice {

		public ColleagueWrote {
			subject = IdentityNumbers.mask(subject);
			text = IdentityNumbers.mask(text);
			files = List.copyOf(files);
		}

	}

	/**
	 * A request counts as solved.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param subject the ticket's subject
	 * @param by who said so
	 * @param byRequester whether that is who asks
	 */
	record RequestResolved(String topic, String subject, String by, boolean byRequester) implements StaffUpdateNotice {

		public RequestResolved {
			subject = IdentityNumbers.mask(subject);
			by = IdentityNumbers.mask(by);
		}

	}

}
