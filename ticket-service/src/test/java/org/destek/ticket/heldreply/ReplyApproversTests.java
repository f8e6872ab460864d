package org.destek.ticket.heldreply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketFixture;
import org.destek.ticket.event.Recipient;
import org.destek.ticket.staffing.StaffFixture;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.topic.TopicsFixture;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyApproversTests {

	private final Topics topics = TopicsFixture.office();

	private final ReplyApprovers approvers = new ReplyApprovers(StaffFixture.ticketStaff(this.topics), this.topics);

	private final Ticket ticket = TicketFixture.openTicket("staj");

	@ParameterizedTest
	@CsvSource({ "staj@example.org, staj@example.org", "FULYA.dag@example.org, fulya.dag@example.org",
			"eposta@example.org, staj@example.org", "yok@example.org, staj@example.org" })
	void areTheRecipientsWhileTheyHaveToDoWithTheTicket(String recipient, String approver) {
		assertThat(this.approvers.of(this.ticket, Author.STAFF, recipient).address()).isEqualTo(approver);
	}

	@Test
	void areWhoHasTheTicketForThoseWhoHaveLeftIt() {
		Ticket given = this.ticket.movedTo("eposta", false).assignedTo(new Agent("nur.mine@example.org", "Nur Mine"));
		assertThat(this.approvers.of(given, Author.STAFF, "staj@example.org"))
			.isEqualTo(new Recipient("nur.mine@example.org", "Nur Mine", "en"));
	}

	@Test
	void areTheFirstWhoWatchTheTopicWhenWhoHasTheTicketGetsNoMail() {
		Ticket given = this.ticket.assignedTo(new Agent("hic.yok@example.org", "Hiç Yok"));
		assertThat(this.approvers.of(given, Author.STAFF, "yok@example.org").address()).isEqualTo("staj@example.org");
	}

	@Test
	void isTheRequesterForWhatClaimsToBeTheirs() {
		assertThat(this.approvers.of(this.ticket, Author.REQUESTER, "eski@example.org"))
			.isEqualTo(new Recipient("ayse@example.org", "Ayşe Yılmaz", "tr"));
	}

}
