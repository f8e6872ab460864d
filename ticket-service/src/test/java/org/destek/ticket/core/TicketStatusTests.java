package org.destek.ticket.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TicketStatusTests {

	@Test
	void putsEachStatusIntoItsSets() {
		assertThat(TicketStatus.awaitingOffice()).containsExactly(TicketStatus.OPEN);
		assertThat(TicketStatus.unfinished()).containsExactly(TicketStatus.OPEN, TicketStatus.ANSWERED,
				TicketStatus.WAITING);
		assertThat(TicketStatus.finished()).containsExactly(TicketStatus.RESOLVED, TicketStatus.CLOSED);
		assertThat(TicketStatus.reopenable()).containsExactly(TicketStatus.RESOLVED);
		assertThat(TicketStatus.changeable()).containsExactly(TicketStatus.OPEN, TicketStatus.ANSWERED,
				TicketStatus.WAITING, TicketStatus.RESOLVED);
	}

	@ParameterizedTest
	@EnumSource(TicketStatus.class)
	void isEitherFinishedOrUnfinished(TicketStatus status) {
		assertThat(TicketStatus.finished().contains(status)).isNotEqualTo(TicketStatus.unfinished().contains(status));
	}

	@Test
	void isWrittenIntoSqlAsConstants() {
		assertThat(TicketStatus.condition(TicketStatus.finished())).isEqualTo("status in ('resolved', 'closed')");
	}

	@ParameterizedTest
	@EnumSource(TicketStatus.class)
	void isFoundByItsLabel(TicketStatus status) {
		assertThat(TicketStatus.labelled(status.label())).isEqualTo(status);
	}

}
