package org.destek.ticket.conversation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.destek.ticket.conversation.ReplyCommand.Act;
import org.destek.ticket.event.Announcements;
import org.destek.ticket.problem.Sentences;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.TicketStatus;
import org.destek.ticket.ticket.Tickets;
import org.destek.ticket.topic.Topic;
import org.destek.ticket.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

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
	private StaffWriting writing;

	@Autowired
	private Tickets all;

	@Autowired
	private LockedTickets locked;

	@Autowired
	private Messages messages;

	@Autowired
	private TicketHistory history;

	@Autowired
	private Audiences audiences;

	@Autowired
	private HeldForStaff heldForStaff;

	@Autowired
	private Announcements announcements;

	@Autowired
	private ConversationMetrics metrics;

	@Autowired
	private Sentences sentences;

	@Autowired
	private TransactionalOperator transaction;

	@Test
	void helpNamesTheTopicsThatTheTicketCouldGoTo() {
		CommandOutcome outcome = this.commands.run(ticket(submitted()), gul(), commanding(Act.HELP, "#yardım")).block();
		assertThat(outcome.choices()).containsExactly("eposta", "diger");
		assertThat(outcome.label()).isEqualTo("done");
	}

	@Test
	void anOfficeOfSixtyTopicsIsToldTheNearestOfThemAndHowManyMoreThereAre() {
		Receipt receipt = submitted();
		StaffReplies office = officeOfSixtyTopics();
		MailedReply typo = commanding(Act.TOPIC, "yurt-islemleri-57", "#konu");
		office.join(ticket(receipt), gul(), typo).as(this.transaction::transactional).block();
		JsonNode told = lastTold("command-answered.v1", receipt);
		assertThat(told.path("reason").asString()).isEqualTo("unknown-topic");
		assertThat(told.path("choices")).hasSize(40);
		assertThat(told.path("choices").get(0).asString()).isEqualTo("yurt-islemi-57");
		assertThat(told.path("moreChoices").asInt()).isEqualTo(20);
		office.join(ticket(receipt), gul(), commanding(Act.HELP, "#yardım"))
			.as(this.transaction::transactional)
			.block();
		JsonNode help = lastTold("command-answered.v1", receipt);
		assertThat(help.path("choices")).hasSize(40);
		assertThat(help.path("choices").get(0).asString()).as("the office's order").isEqualTo("yurt-islemi-0");
		assertThat(help.path("moreChoices").asInt()).isEqualTo(20);
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

	private StaffReplies officeOfSixtyTopics() {
		Topic topic = this.topics.answering("diger");
		Topics sixty = new Topics(IntStream.range(0, 60)
			.mapToObj((number) -> new Topic("yurt-islemi-" + number, topic.name(), topic.description(), null, null,
					topic.staff(), null, topic.answerWithin()))
			.toList());
		StaffHandling handling = new StaffHandling(this.locked, this.messages, this.history, sixty, new People(sixty),
				this.audiences, this.heldForStaff, this.announcements, this.metrics, this.clock);
		return new StaffReplies(new StaffCommands(this.writing, handling, this.sentences), this.all, this.announcements,
				this.metrics, this.clock);
	}

	private static MailedReply commanding(Act act, String word) {
		return commanding(act, null, word);
	}

	private static MailedReply commanding(Act act, @Nullable String argument, String word) {
		return new MailedReply(UUID.randomUUID(), "", List.of(), new ReplyCommand(act, argument, word), List.of(),
				List.of());
	}

}
