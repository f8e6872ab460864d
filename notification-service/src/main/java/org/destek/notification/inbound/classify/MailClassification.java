package org.destek.notification.inbound.classify;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a mail is. */
public sealed interface MailClassification {

	/** The ticket that it is about; none when it is about none. */
	default @Nullable UUID ticketId() {
		return null;
	}

	/** Whether a person says something with it. */
	default boolean isMessage() {
		return false;
	}

	/**
	 * Nobody's message: recognised, counted, never answered.
	 *
	 * @param reason one word
	 */
	record Ignored(String reason) implements MailClassification {
	}

	/**
	 * Not to be decided by a machine.
	 *
	 * @param reason one word
	 */
	record Quarantined(String reason) implements MailClassification {
	}

	/**
	 * A notice did not reach its mailbox.
	 *
	 * @param noticeId the notice
	 * @param reason as the event tells it
	 * @param aboutSender whether it is our own server or address that was refused
	 */
	record Undelivered(UUID noticeId, String reason, boolean aboutSender) implements MailClassification {
	}

	/**
	 * Somebody calls a notice unwanted.
	 *
	 * @param noticeId the notice
	 */
	record Complained(UUID noticeId) implements MailClassification {
	}

	/**
	 * An answer to a notice.
	 *
	 * @param notice what it answers
	 */
	record Reply(AnsweredNotice notice) implements MailClassification {

		@Override
		public UUID ticketId() {
			return this.notice.ticketId();
		}

		@Override
		public boolean isMessage() {
			return true;
		}

	}

	/**
	 * A new request, to a mailbox that takes such.
	 *
	 * @param topic the mailbox's topic
	 */
	record Request(String topic) implements MailClassification {

		@Override
		public boolean isMessage() {
			return true;
		}

	}

	/**
	 * A mail that answers nothing and begins like a command. It is one if ticket-service
	 * knows and believes its sender, and what it would be without it otherwise.
	 *
	 * @param asked what it asks for
	 * @param topic the mailbox's topic; null when that takes no requests
	 */
	record Command(AskedCommand asked, @Nullable String topic) implements MailClassification {

		@Override
		public boolean isMessage() {
			return true;
		}

	}

	/** A person's mail that answers nothing, to a mailbox that takes no requests. */
	record Stray() implements MailClassification {

		@Override
		public boolean isMessage() {
			return true;
		}

	}

}
