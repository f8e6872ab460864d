package org.destek.notification.notice.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What belongs to no one conversation, and cannot be answered. */
public sealed interface OtherNotice extends NoticeContent {

	/**
	 * What became of a command by mail that is no part of a conversation.
	 *
	 * @param messageId of the mail that asked; null when it has none
	 * @param title subject and heading
	 * @param lines what else is said
	 * @param tickets a list
	 * @param links to pages of the desk
	 */
	record DeskMailAnswered(@Nullable String messageId, String title, List<String> lines, List<ListedTicket> tickets,
			List<DeskLink> links) implements OtherNotice {

		public DeskMailAnswered {
			title = IdentityNumbers.mask(title);
			lines = lines.stream().map(IdentityNumbers::mask).toList();
			tickets = List.copyOf(tickets);
			links = List.copyOf(links);
		}

	}

	/**
	 * A ticket of such a list.
	 *
	 * @param code its name for people
	 * @param subject one line
	 * @param requester who asked
	 * @param topic the topic's name
	 * @param status label of its status
	 * @param assignee who has it; null when nobody does
	 * @param since when somebody last did something with it
	 * @param overdue whether the office's answer is late
	 */
	record ListedTicket(String code, String subject, String requester, String topic, String status,
			@Nullable String assignee, Instant since, boolean overdue) {

		public ListedTicket {
			subject = IdentityNumbers.mask(subject);
			requester = IdentityNumbers.mask(requester);
		}

	}

	/**
	 * A page of the desk.
	 *
	 * @param label what the button says
	 * @param path without the public address
	 */
	record DeskLink(String label, String path) {

		public DeskLink {
			path = IdentityNumbers.mask(path).equals(path) ? path : "/desk";
		}

	}

	/**
	 * Links to all open requests of one address.
	 *
	 * @param requests the requests, newest first
	 */
	record AccessList(List<OpenRequest> requests) implements OtherNotice {

		public AccessList {
			requests = List.copyOf(requests);
		}

	}

	/**
	 * A code that proves to read a mailbox; the code itself is computed when the mail is
	 * made, never kept.
	 *
	 * @param challengeId what it is computed from
	 * @param purpose staff-browser or new-address
	 * @param expiresAt until when it is good
	 */
	record OneTimeCode(UUID challengeId, String purpose, Instant expiresAt) implements OtherNotice {
	}

	/**
	 * The code with which somebody of the office signs in.
	 *
	 * @param challengeId what the code is computed from
	 * @param expiresAt until when it is good
	 */
	record SignInCode(UUID challengeId, Instant expiresAt) implements OtherNotice {
	}

	/**
	 * What waits for one of the office this morning.
	 *
	 * @param day which morning
	 * @param topics the reader's topics
	 */
	record MorningDigest(LocalDate day, List<TopicDigest> topics) implements OtherNotice {

		public MorningDigest {
			topics = List.copyOf(topics);
		}

	}

	/**
	 * Figures of a period.
	 *
	 * @param from its first day
	 * @param to its last day
	 * @param previousRequests how many requests came in the period before
	 * @param total all figures
	 * @param topics by topic, most requests first
	 * @param busiest the day with most requests; none when there were none
	 */
	record Report(LocalDate from, LocalDate to, long previousRequests, ReportFigures total, List<TopicReport> topics,
			@Nullable BusiestDay busiest) implements OtherNotice {

		public Report {
			topics = List.copyOf(topics);
		}

	}

	/**
	 * Where the form is, for the writer of a mail that answers nothing.
	 *
	 * @param address whom it is for
	 */
	record FormPointer(String address) implements OtherNotice {
	}

	/**
	 * That a mail waits for operations, for the member of staff who wrote it.
	 *
	 * @param subject its subject; none where somebody else may have written it
	 * @param reason why it waits
	 * @param receivedAt when it came
	 */
	record MailQuarantined(@Nullable String subject, String reason, Instant receivedAt) implements OtherNotice {

		public MailQuarantined {
			subject = (subject != null) ? IdentityNumbers.mask(subject) : null;
		}

		/**
		 * The reason as people are told it.
		 * @return the last part of a message's key
		 */
		public String named() {
			return switch (this.reason) {
				case "no-token", "quotes-notice", "unauthenticated", "rewritten" -> this.reason;
				case "forged-token", "no-bounce" -> "address";
				case "looks-automatic", "machine", "bulk" -> "automatic";
				default -> "other";
			};
		}

	}

	/**
	 * Figures, times in working minutes.
	 *
	 * @param requests how many came
	 * @param waiting how many have had no answer yet
	 * @param open how many are not solved
	 * @param reopened how many were reopened
	 * @param halfAnswered within which half were answered; none where nobody can tell
	 * @param mostAnswered within which nine of ten were
	 * @param halfSolved within which half were solved
	 * @param mostSolved within which nine of ten were
	 * @param yes how many requesters said that it is solved
	 * @param partly how many said partly
	 * @param no how many said no
	 */
	record ReportFigures(long requests, long waiting, long open, long reopened, @Nullable Long halfAnswered,
			@Nullable Long mostAnswered, @Nullable Long halfSolved, @Nullable Long mostSolved, long yes, long partly,
			long no) {

		/** Percent of fewer answers would say more than they know. */
		private static final long MIN_FOR_PERCENT = 5;

		private static final long PERCENT = 100;

		public long said() {
			return this.yes + this.partly + this.no;
		}

		/**
		 * How many percent said yes.
		 * @return rounded down; none of fewer than five answers
		 */
		public @Nullable Long percent() {
			return (said() >= MIN_FOR_PERCENT) ? PERCENT * this.yes / said() : null;
		}

	}

	/**
	 * One topic of a report.
	 *
	 * @param name the topic's name in the reader's language
	 * @param targetMinutes the time in which the office wants to answer, if it has one
	 * @param inTarget percent that are answered in it, if anybody can tell
	 * @param figures its figures
	 */
	record TopicReport(String name, @Nullable Long targetMinutes, @Nullable Long inTarget, ReportFigures figures) {
	}

	/** A day and how many requests came. */
	record BusiestDay(LocalDate day, long requests) {
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

	/**
	 * One topic of a morning.
	 *
	 * @param name the topic's name in the reader's language
	 * @param open how many wait for the office
	 * @param unassigned how many of them nobody has
	 * @param overdue how many of them are late
	 * @param tickets the longest waiting first
	 */
	record TopicDigest(String name, int open, int unassigned, int overdue, List<WaitingTicket> tickets) {

		public TopicDigest {
			tickets = List.copyOf(tickets);
		}

	}

	/**
	 * One ticket of a morning.
	 *
	 * @param ticket the ticket
	 * @param subject its subject
	 * @param since since when it waits
	 * @param assignee who has it, if anybody
	 * @param overdue whether it is late
	 */
	record WaitingTicket(TicketReference ticket, String subject, Instant since, @Nullable String assignee,
			boolean overdue) {

		public WaitingTicket {
			subject = IdentityNumbers.mask(subject);
		}

	}

}
