package org.destek.ticket.conversation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.destek.ticket.conversation.ReplyCommand.Act;
import org.destek.ticket.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody asks for by mail, and who learns what came of it. */
class MailedActsTests extends RunningOffice {

	@Autowired
	private StaffCommands commands;

	@Autowired
	private RequesterReplies replies;

	@Autowired
	private TransactionalOperator transaction;

	@Test
	void helpNamesTheTopicsThatTheTicketCouldGoTo() {
		CommandOutcome outcome = this.commands.run(ticket(submitted()), gul(), commanding(Act.HELP, "#yardım")).block();
		assertThat(outcome.choices()).containsExactly("eposta", "diger");
		assertThat(outcome.label()).isEqualTo("done");
	}

	@Test
	void requestersCloseByMailIsToldAsSuch() {
		Receipt mailed = submitted();
		this.replies.join(ticket(mailed), commanding(Act.CLOSE, "#kapat")).as(this.transaction::transactional).block();
		assertThat(ticket(mailed).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(lastTold("ticket-resolved.v1", mailed).path("byMail").asBoolean()).isTrue();
		Receipt posted = submitted();
		post(posted, "/close", Map.of()).expectStatus().isNoContent();
		assertThat(lastTold("ticket-resolved.v1", posted).path("byMail").asBoolean()).isFalse();
	}

	private static MailedReply commanding(Act act, String word) {
		return new MailedReply(UUID.randomUUID(), "", new ReplyCommand(act, null, word), List.of(), List.of());
	}

}
