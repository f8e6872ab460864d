package org.destek.ticket.heldreply;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.ticket.FailingRows;
import org.destek.ticket.conversation.RunningOffice;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.ThreadPosition;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.history.HistoryAct;
import org.destek.ticket.history.TicketHistory;

import static org.assertj.core.api.Assertions.assertThat;

class HeldReplySweeperTests extends RunningOffice {

	private static final Sender SENDER = new Sender("ev@example.com", null);

	@Autowired
	private HeldReplySweeper sweeper;

	@Autowired
	private TicketHistory history;

	@Test
	void throwsAwayWhatHasBeenHeldForNinetyDays() {
		Receipt open = submitted();
		hold(open, Duration.ofDays(90));
		UUID early = hold(open, Duration.ofDays(89));
		Receipt closed = submitted();
		hold(closed, Duration.ofDays(91));
		close(closed);
		this.sweeper.sweep().block();
		assertThat(heldOf(open)).extracting(HeldReply::id).containsExactly(early);
		assertThat(heldOf(closed)).isEmpty();
		assertThat(this.history.before(idOf(closed), ThreadPosition.END, 10).block()).last().satisfies((entry) -> {
			assertThat(entry.what()).isEqualTo(HistoryAct.DISCARD);
			assertThat(entry.role()).isNull();
			assertThat(entry.detail()).isEqualTo("ev@example.com");
		});
	}

	@Test
	void goesOnBehindATicketThatFails() {
		Receipt failing = submitted();
		hold(failing, Duration.ofDays(92));
		Receipt due = submitted();
		hold(due, Duration.ofDays(91));
		FailingRows.inHistory(this.database, idOf(failing)).during(() -> this.sweeper.sweep().block());
		assertThat(heldOf(failing)).hasSize(1);
		assertThat(heldOf(due)).isEmpty();
	}

	private UUID hold(Receipt receipt, Duration ago) {
		UUID id = UUID.randomUUID();
		this.held
			.add(new HeldReply(id, idOf(receipt), UUID.randomUUID(), Author.STAFF, "staj@example.org", SENDER, "Oldu.",
					List.of(), null, List.of(), List.of(), HeldReply.Reason.UNKNOWN_SENDER, null,
					this.clock.instant().minus(ago)))
			.block();
		return id;
	}

}
