package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import org.destek.ticket.conversation.ReplyCommand.Act;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody asks for by mail, and who learns what came of it. */
class MailedActsTests extends RunningOffice {

	@Autowired
	private StaffCommands commands;

	@Test
	void helpNamesTheTopicsThatTheTicketCouldGoTo() {
		CommandOutcome outcome = this.commands.run(ticket(submitted()), gul(), commanding(Act.HELP, "#yardım")).block();
		assertThat(outcome.choices()).containsExactly("eposta", "diger");
		assertThat(outcome.label()).isEqualTo("done");
	}

	private static MailedReply commanding(Act act, String word) {
		return new MailedReply(UUID.randomUUID(), "", new ReplyCommand(act, null, word), List.of(), List.of());
	}

}
