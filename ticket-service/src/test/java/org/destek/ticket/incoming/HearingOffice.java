package org.destek.ticket.incoming;

import java.util.List;
import java.util.UUID;

import org.destek.messaging.inbox.EventHandler;
import org.destek.messaging.inbox.IncomingEvent;
import org.destek.ticket.conversation.HistoryEntry;
import org.destek.ticket.conversation.Note;
import org.destek.ticket.conversation.Notes;
import org.destek.ticket.conversation.RunningOffice;
import org.destek.ticket.conversation.TicketHistory;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.ThreadPosition;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

/** The running office, told of mails as inside the inbox's transaction. */
abstract class HearingOffice extends RunningOffice {

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

	protected void hear(MailedEvents mail) {
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
