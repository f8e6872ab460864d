package org.destek.notification.incoming;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a mail turns out to be. */
sealed interface Meaning {

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
	record Nothing(String reason) implements Meaning {
	}

	/**
	 * Not to be decided by a machine.
	 *
	 * @param reason one word
	 */
	record Doubtful(String reason) implements Meaning {
	}

	/**
	 * A notice did not reach its mailbox.
	 *
	 * @param noticeId the notice
	 * @param reason as the event tells it
	 * @param aboutSender whether it is our own server or address that was refused
	 */
	record Undelivered(UUID noticeId, String reason, boolean aboutSender) implements Meaning {
	}

	/**
	 * Somebody calls a notice unwanted.
	 *
	 * @param noticeId the notice
	 */
	record Complained(UUID noticeId) implements Meaning {
	}

	/**
	 * An answer to a notice.
	 *
	 * @param notice what it answers
	 */
	record Reply(AnsweredNotice notice) implements Meaning {

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
	record Request(String topic) implements Meaning {

		@Override
		public boolean isMessage() {
			return true;
		}

	}

	/** A person's mail that answers nothing, to a mailbox that takes no requests. */
	record Stray() implements Meaning {

		@Override
		public boolean isMessage() {
			return true;
		}

	}

}
