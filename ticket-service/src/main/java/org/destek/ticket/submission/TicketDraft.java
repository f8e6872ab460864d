package org.destek.ticket.submission;

import java.util.ArrayList;
import java.util.List;

import org.destek.messaging.outbox.OutgoingEvent;
import org.destek.ticket.core.Attachments;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.insert.RowInsert;

/**
 * A ticket before it is written.
 *
 * @param ticket the ticket, under a code that is perhaps taken
 * @param message what it begins with
 * @param submitted what is published of it
 */
record TicketDraft(Ticket ticket, Message message, TicketSubmitted submitted) {

	OutgoingEvent event() {
		return new OutgoingEvent("ticket-events", this.ticket.id(), TicketSubmitted.TYPE, this.ticket.code().text(),
				this.submitted);
	}

	/** What the history says of it: how many of the office are told. */
	String notified() {
		return String.valueOf(this.submitted.staff().size());
	}

	/** How its message is written, with the files. */
	List<RowInsert> conversation() {
		List<RowInsert> rows = new ArrayList<>(List.of(Messages.row(this.ticket.id(), this.message)));
		if (!this.message.attachments().isEmpty()) {
			rows.add(Attachments.rowsOfMessage(this.message.id(), this.message.attachments()));
		}
		return rows;
	}

}
