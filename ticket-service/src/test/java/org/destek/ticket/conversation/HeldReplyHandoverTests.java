package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Messages;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.topic.StaffMember;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A reply is held, and then who was asked about it has nothing to do with its ticket. */
class HeldReplyHandoverTests extends RunningOffice {

	@Autowired
	private HeldReplyPatrol patrol;

	@Autowired
	private HeldReplyRelease release;

	@Autowired
	private HeldForStaff heldForStaff;

	@Autowired
	private Messages messages;

	@Test
	void goesToTheNewTopicsStaffWhoAreTold() {
		Receipt receipt = submitted();
		UUID reply = hold(receipt, "Staj@example.org");
		this.desk.move(idOf(receipt), gul(), "eposta").block();
		JsonNode told = lastTold("reply-held.v1", receipt);
		assertThat(told.path("recipient").path("address").asString()).isEqualTo("eposta@example.org");
		assertThat(told.path("insteadOf").asString()).isEqualTo("Staj@example.org");
		assertThat(told.path("held").path("id").asString()).isEqualTo(reply.toString());
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.release.release(idOf(receipt), reply, gul()).block());
		this.release.release(idOf(receipt), reply, staff("eposta@example.org")).block();
		assertThat(this.messages.lastOf(idOf(receipt), Author.STAFF).map(Message::text).block()).isEqualTo("Oldu.");
	}

	@Test
	void staysWithWhoStillHasToDoWithTheTicket() {
		Receipt receipt = submitted();
		hold(receipt, "fulya.dag@example.org");
		this.desk.move(idOf(receipt), gul(), "eposta").block();
		assertThat(heldOf(receipt)).extracting(HeldReply::recipient).containsExactly("fulya.dag@example.org");
		assertThat(told("reply-held.v1", receipt)).isEmpty();
	}

	@Test
	void goesToTheTopicWhenWhoHadTheTicketFromElsewhereLaysItDown() {
		Receipt receipt = submitted();
		this.desk.assign(idOf(receipt), gul(), "diger@example.org").block();
		hold(receipt, "diger@example.org");
		this.desk.release(idOf(receipt), staff("diger@example.org")).block();
		assertThat(heldOf(receipt)).extracting(HeldReply::recipient).containsExactly("staj@example.org");
	}

	@Test
	void isReleasedForWhoLeftTheTopicsFileByWhoStandsInAndTheyAreToldOnce() {
		Receipt receipt = submitted();
		hold(receipt, "ayrilan@example.org");
		assertThat(heldFor(receipt, "staj@example.org")).hasSize(1);
		assertThat(heldFor(receipt, "fulya.dag@example.org")).isEmpty();
		this.patrol.walk().block();
		this.patrol.walk().block();
		assertThat(told("reply-held.v1", receipt)).hasSize(1);
		assertThat(lastTold("reply-held.v1", receipt).path("insteadOf").asString()).isEqualTo("ayrilan@example.org");
		assertThat(heldFor(receipt, "staj@example.org")).extracting(HeldReply::recipient)
			.containsExactly("staj@example.org");
	}

	private List<HeldReply> heldFor(Receipt receipt, String address) {
		Ticket ticket = ticket(receipt);
		StaffMember member = this.topics.person(address).orElseThrow();
		return this.heldForStaff.of(ticket, member).collectList().block();
	}

	private UUID hold(Receipt receipt, String recipient) {
		UUID id = UUID.randomUUID();
		this.held
			.add(new HeldReply(id, idOf(receipt), UUID.randomUUID(), Author.STAFF, recipient,
					new Sender("ev@example.com", null), "Oldu.", List.of(), null, List.of(), List.of(),
					HeldReply.Reason.UNKNOWN_SENDER, null, this.clock.instant()))
			.block();
		return id;
	}

}
