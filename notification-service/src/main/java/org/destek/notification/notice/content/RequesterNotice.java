package org.destek.notification.notice.content;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is said to the requester. None has a place for anything that a requester typed, so
 * that the form cannot send strangers' words to strangers; but for the names of files
 * that came from a mailbox that is proved.
 */
public sealed interface RequesterNotice extends NoticeContent {

	/**
	 * The topic's name in the reader's language, the one thing that all mails of a ticket
	 * share in their subject.
	 * @return the name
	 */
	String topic();

	/**
	 * The first mail.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param team who answers; none when it is named after the topic
	 * @param savedAt when the request was saved
	 * @param expected how soon such requests are answered; none while too little is known
	 */
	record RequestReceived(String topic, @Nullable String team, Instant savedAt,
			@Nullable ExpectedAnswer expected) implements RequesterNotice {
	}

	/**
	 * The office answered.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param author who answered
	 * @param text the answer
	 * @param status what the ticket is now: answered, waiting or resolved
	 * @param files what is attached
	 */
	record StaffAnswered(String topic, String author, String text, String status,
			List<AttachedFile> files) implements RequesterNotice {

		public StaffAnswered {
			text = IdentityNumbers.mask(text);
			files = List.copyOf(files);
		}

	}

	/**
	 * The request counts as solved.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param by who of the office said so; none when the reader did, by mail
	 */
	record RequestSolved(String topic, @Nullable String by) implements RequesterNotice {
	}

	/**
	 * A reply to the requester's address was not believed. Its words stay on the page:
	 * they may be a stranger's.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param sender the address that it came from
	 */
	record ReplyToConfirm(String topic, String sender) implements RequesterNotice {
	}

	/**
	 * Files of the reader's mail were not taken.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param proven whether the mail is proved to be the reader's; else the files have no
	 * names
	 * @param files those files
	 */
	record FilesRefused(String topic, boolean proven, List<RefusedFile> files) implements RequesterNotice {

		public FilesRefused {
			files = List.copyOf(files);
		}

	}

	/**
	 * A new link to one request, for the requester who asked for it.
	 *
	 * @param topic the topic's name in the reader's language
	 */
	record AccessLink(String topic) implements RequesterNotice {
	}

	/**
	 * How soon requests of a topic are answered, in working minutes.
	 *
	 * @param halfWithinMinutes half of them
	 * @param mostWithinMinutes nine of ten
	 */
	record ExpectedAnswer(int halfWithinMinutes, int mostWithinMinutes) {
	}

}
