package org.destek.ticket.mailreply;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.conversation.RunningOffice;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.event.ReplyCommand;
import org.destek.ticket.event.ReplyCommand.Act;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody asks for by mail, and who learns what came of it. */
class MailedActsTests extends RunningOffice {

	@Autowired
	private StaffReplies staff;

	@Autowired
	private RequesterReplies replies;

	@Autowired
	private TransactionalOperator transaction;

	@Test
	void helpNamesTheTopicsThatTheTicketCouldGoTo() {
		Receipt receipt = submitted();
		this.staff.join(ticket(receipt), gul(), commanding(Act.HELP, "#yardım"))
			.as(this.transaction::transactional)
			.block();
		JsonNode help = lastPublished("command-answered.v1", receipt);
		assertThat(help.path("choices").valueStream().map(JsonNode::asString)).containsExactly("eposta", "diger");
		assertThat(help.path("outcome").asString()).isEqualTo("done");
	}

	@Test
	void requestersCloseByMailIsToldAsSuch() {
		Receipt mailed = submitted();
		this.replies.join(ticket(mailed), commanding(Act.CLOSE, "#kapat")).as(this.transaction::transactional).block();
		assertThat(ticket(mailed).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(lastPublished("ticket-resolved.v1", mailed).path("byMail").asBoolean()).isTrue();
		Receipt posted = submitted();
		post(posted, "/close", Map.of()).expectStatus().isNoContent();
		assertThat(lastPublished("ticket-resolved.v1", posted).path("byMail").asBoolean()).isFalse();
	}

	private static MailedReply commanding(Act act, String word) {
		return new MailedReply(UUID.randomUUID(), "", List.of(), new ReplyCommand(act, null, word), List.of(),
				List.of());
	}

}
