package org.destek.ticket.conversation;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.ticket.FailingRows;
import org.destek.ticket.core.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;

class TicketCloserTests extends RunningOffice {

	@Autowired
	private TicketCloser closer;

	@Test
	void closesForGoodWhatHasBeenSolvedForThirtyDays() {
		Receipt due = solved(Duration.ofDays(30));
		Receipt early = solved(Duration.ofDays(29));
		Receipt open = submitted();
		this.closer.sweep().block();
		assertThat(ticket(due).status()).isEqualTo(TicketStatus.CLOSED);
		assertThat(ticket(early).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(ticket(open).status()).isEqualTo(TicketStatus.OPEN);
		assertThat(published("ticket-closed.v1", due)).hasSize(1);
		this.closer.sweep().block();
		assertThat(published("ticket-closed.v1", due)).hasSize(1);
	}

	@Test
	void goesOnBehindATicketThatFails() {
		Receipt failing = solved(Duration.ofDays(32));
		Receipt due = solved(Duration.ofDays(31));
		FailingRows.inOutbox(this.database, failing.code()).during(() -> this.closer.sweep().block());
		assertThat(ticket(failing).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(ticket(due).status()).isEqualTo(TicketStatus.CLOSED);
		this.closer.sweep().block();
		assertThat(ticket(failing).status()).isEqualTo(TicketStatus.CLOSED);
	}

	private Receipt solved(Duration ago) {
		Receipt receipt = submitted();
		answer(receipt, gul(), TicketStatus.RESOLVED);
		this.database.sql("update ticket set resolved_at = :at where code = :code")
			.bind("at", this.clock.instant().minus(ago))
			.bind("code", receipt.code())
			.then()
			.block();
		return receipt;
	}

}
