package org.destek.ticket.inboundmail;

import org.junit.jupiter.api.Test;

import org.destek.messaging.inbox.UnusableEventException;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.TicketFixture;
import org.destek.ticket.inboundmail.NoticeBouncedHandler.NoticeBounced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An event with a role that nobody knows is malformed; no later attempt can help it. */
class RolesInEventsTests {

	private final MailedEvents reply = MailedEvents.requesterReply(TicketFixture.openTicket("staj"));

	private final MailedEvents bounce = MailedEvents.bounce(TicketFixture.openTicket("staj"));

	@Test
	void areReadAsEventsSpellThem() {
		assertThat(this.reply.event().dataAs(ReplyReceived.class).role()).isEqualTo(Author.REQUESTER);
		assertThat(this.bounce.with("role", "staff").event().dataAs(NoticeBounced.class).role())
			.isEqualTo(Author.STAFF);
	}

	@Test
	void makeAnEventUnusableWhenTheyAreUnknown() {
		assertThatExceptionOfType(UnusableEventException.class)
			.isThrownBy(() -> this.reply.with("role", "robot").event().dataAs(ReplyReceived.class));
		assertThatExceptionOfType(UnusableEventException.class)
			.isThrownBy(() -> this.bounce.with("role", "robot").event().dataAs(NoticeBounced.class));
	}

	@Test
	void makeAnEventUnusableAsAnUnknownCommandDoes() {
		assertThatExceptionOfType(UnusableEventException.class)
			.isThrownBy(() -> this.reply.commanding("dance", null).event().dataAs(ReplyReceived.class));
	}

}
