package org.destek.ticket.heldreply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.ticket.LockedTicket;
import org.destek.ticket.RunningDesk;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.ThreadPosition;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;
import org.destek.ticket.sweep.DueRow;

import static org.assertj.core.api.Assertions.assertThat;

class HeldReplyExpiryTests extends RunningDesk {

	@Autowired
	private HeldReplies held;

	@Autowired
	private HeldReplyExpiry expiry;

	@Autowired
	private TicketHistory history;

	@Autowired
	private TransactionalOperator transaction;

	@Test
	void notesWhenItHadTheTicketAndNotSinceWhenItWaited() {
		UUID ticketId = idOf(aLabTicket());
		HeldReply reply = new HeldReply(UUID.randomUUID(), ticketId, UUID.randomUUID(), Author.STAFF, LAB,
				new Sender("ev@example.com", null), "Oldu.", List.of(), null, List.of(), List.of(),
				HeldReply.Reason.UNKNOWN_SENDER, null, this.time.instant());
		this.held.add(reply).block();
		Instant before = this.time.instant();
		new LockedTicket(this.database, this.transaction, ticketId).letWait(
				this.expiry.discard(new DueRow(reply.heldAt(), reply.id(), ticketId)),
				() -> this.time.forward(Duration.ofMinutes(1)));
		assertThat(this.history.before(ticketId, ThreadPosition.END, 10).block()).last().satisfies((entry) -> {
			assertThat(entry.what()).isEqualTo(HistoryAct.DISCARD);
			assertThat(entry.at()).isEqualTo(before.plusSeconds(60));
		});
	}

}
