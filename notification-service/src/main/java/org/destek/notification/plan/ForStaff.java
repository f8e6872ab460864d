package org.destek.notification.plan;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What is said to the office about one ticket. */
public sealed interface ForStaff extends NoticeContent {

	/**
	 * The ticket's subject, the one thing that all mails of a ticket share in theirs.
	 * @return the subject as typed
	 */
	String subject();

	/**
	 * The topic's name in the reader's language.
	 * @return the name
	 */
	String topic();

	private static List<String> namesIn(@Nullable List<String> missing) {
		return (missing != null) ? missing.stream().map(IdentityNumbers::mask).toList() : List.of();
	}

	/** What tells of a whole request, and has its subject and topic. */
	sealed interface WithRequest extends ForStaff {

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
			List<AttachedFile> files, @Nullable List<String> missing) implements ForStaff {

		public NewRequest {
			subject = IdentityNumbers.mask(subject);
			text = IdentityNumbers.mask(text);
			files = List.copyOf(files);
			missing = namesIn(missing);
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
	 * The reader had a request and has it no more.
	 *
	 * @param topic the name, in the reader's language, of the topic that they had it in
	 * @param subject the ticket's subject
	 * @param assignee who has it now; none when nobody does
	 * @param by who changed that
	 * @param movedTo the name of the topic that it went to; none when it stayed
	 */
	record RequestPassedOn(String topic, String subject, @Nullable String assignee, String by,
			@Nullable String movedTo) implements ForStaff {

		public RequestPassedOn {
			subject = IdentityNumbers.mask(subject);
		}

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
			Instant repliedAt, List<AttachedFile> files, @Nullable List<String> missing) implements ForStaff {

		public RequesterReplied {
			subject = IdentityNumbers.mask(subject);
			text = IdentityNumbers.mask(text);
			files = List.copyOf(files);
			missing = namesIn(missing);
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
			List<AttachedFile> files) implements ForStaff {

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
	record RequestResolved(String topic, String subject, String by, boolean byRequester) implements ForStaff {

		public RequestResolved {
			subject = IdentityNumbers.mask(subject);
			by = IdentityNumbers.mask(by);
		}

	}

	/**
	 * A reply to the reader's address, or to that of one they stand in for, was not
	 * believed.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param subject the ticket's subject
	 * @param sender the address that it came from
	 * @param text what it says
	 * @param reason as in {@code reply-held.v1}
	 * @param answeredBy who answered meanwhile, when that is the reason
	 * @param insteadOf the address that was asked before; none when that is the reader's
	 */
	record ReplyHeld(String topic, String subject, String sender, String text, String reason,
			@Nullable String answeredBy, @Nullable String insteadOf) implements ForStaff {

		public ReplyHeld {
			subject = IdentityNumbers.mask(subject);
			text = IdentityNumbers.mask(text);
		}

		/**
		 * How the reader is asked.
		 * @return the end of the keys of the words
		 */
		public String manner() {
			return (this.insteadOf != null) ? ".stand-in" : "raced".equals(this.reason) ? ".raced" : "";
		}

	}

	/**
	 * What became of a command, or of files, in the reader's mail.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param subject the ticket's subject
	 * @param act what was asked for, as in {@code command-answered.v1}
	 * @param reason why it was refused; none when it was done
	 * @param argument what stood after the command, or the unknown word itself
	 * @param person who has the ticket now
	 * @param kept whether the text was kept as a note
	 * @param choices what could have been written instead; for help: the topics that the
	 * ticket could go to
	 * @param moreChoices how many more there are; 0 for none, which is what notices from
	 * before it was told mean
	 * @param refusedFiles files that were not taken
	 */
	record CommandAnswered(String topic, String subject, String act, @Nullable String reason, @Nullable String argument,
			@Nullable String person, boolean kept, List<String> choices, @Nullable Integer moreChoices,
			List<RefusedFile> refusedFiles) implements ForStaff {

		public CommandAnswered {
			subject = IdentityNumbers.mask(subject);
			argument = (argument != null) ? IdentityNumbers.mask(argument) : null;
			choices = List.copyOf(choices);
			moreChoices = (moreChoices != null) ? moreChoices : 0;
			refusedFiles = List.copyOf(refusedFiles);
		}

	}

	/**
	 * The link that the reader asked for in place of one that opens nothing.
	 *
	 * @param topic the topic's name in the reader's language
	 * @param subject the ticket's subject
	 */
	record LinkRenewed(String topic, String subject) implements ForStaff {

		public LinkRenewed {
			subject = IdentityNumbers.mask(subject);
		}

	}

}
