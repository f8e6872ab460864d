package org.destek.ticket.inboundmail;

import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.ticket.conversation.RunningOffice;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.ThreadPosition;
import org.destek.ticket.history.HistoryEntry;
import org.destek.ticket.history.Note;
import org.destek.ticket.history.Notes;
import org.destek.ticket.history.TicketHistory;

/** The running office, which consumes mails as inside the inbox's transaction. */
abstract class ConsumingOffice extends RunningOffice {

	@Autowired
	private List<EventHandler> handlers;

	@Autowired
	private TransactionalOperator transactions;

	@Autowired
	protected Notes notes;

	@Autowired
	protected Messages messages;

	@Autowired
	protected TicketHistory history;

	protected void consume(MailedEvents mail) {
		IncomingEvent event = mail.event();
		EventHandler handler = this.handlers.stream()
			.filter((each) -> each.type().equals(event.type()))
			.findFirst()
			.orElseThrow();
		this.transactions.transactional(handler.handle(event)).block();
	}

	protected List<Message> messagesOf(Receipt receipt) {
		return this.messages.before(idOf(receipt), ThreadPosition.END, 100).block();
	}

	protected Message lastMessageOf(Receipt receipt) {
		List<Message> all = messagesOf(receipt);
		return all.get(all.size() - 1);
	}

	protected List<Note> notesOf(Receipt receipt) {
		return this.notes.before(idOf(receipt), ThreadPosition.END, 100).block();
	}

	protected List<HistoryEntry> historyOf(UUID ticketId) {
		return this.history.before(ticketId, ThreadPosition.END, 100).block();
	}

	protected List<HistoryEntry> historyOf(Receipt receipt) {
		return historyOf(idOf(receipt));
	}

}
