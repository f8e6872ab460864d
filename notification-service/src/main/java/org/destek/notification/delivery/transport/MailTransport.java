package org.destek.notification.delivery.transport;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Takes mails to where they are delivered from. */
public interface MailTransport {

	/**
	 * Begins a batch. Reaches for the server only when the first mail is sent.
	 * @return what sends the batch; to be closed, and to be used by one thread at a time
	 */
	Batch begin();

	/** Mails that share a connection. */
	interface Batch extends AutoCloseable {

		/**
		 * Hands a mail over; blocks, within the limits of the timeouts.
		 * @param mail the mail
		 * @return what came of it; {@link DeliveryOutcome.Result#SENT} only after the
		 * server's word that it has it. No fault of server or network is thrown
		 */
		DeliveryOutcome send(OutgoingMail mail);

		/**
		 * Whether a mail is at its end and the server silent; any thread may ask.
		 * @return since when the server owes its answer; null when it does not
		 */
		@Nullable Instant unansweredSince();

		/** Ends the attempt that another thread is at, whatever it waits for. */
		void abandon();

		@Override
		void close();

	}

}
