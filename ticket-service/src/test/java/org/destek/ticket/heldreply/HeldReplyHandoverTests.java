package org.destek.ticket.heldreply;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.FailingRows;
import org.destek.ticket.conversation.RunningOffice;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Messages;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.mailreply.HeldReplyRelease;
import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.topic.StaffMember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A reply is held, and then who was asked about it has nothing to do with its ticket. */
class HeldReplyHandoverTests extends RunningOffice {

	@Autowired
	private OrphanedReplySweeper sweeper;

	@Autowired
	private HeldReplyRelease release;

	@Autowired
	private StaffHeldReplies staffHeldReplies;

	@Autowired
	private Messages messages;

	@Test
	void goesToTheNewTopicsStaffWhoAreTold() {
		Receipt receipt = submitted();
		UUID reply = hold(receipt, "Staj@example.org");
		this.actions.move(idOf(receipt), gul(), "eposta").block();
		JsonNode event = lastPublished("reply-held.v1", receipt);
		assertThat(event.path("recipient").path("address").asString()).isEqualTo("eposta@example.org");
		assertThat(event.path("insteadOf").asString()).isEqualTo("Staj@example.org");
		assertThat(event.path("held").path("id").asString()).isEqualTo(reply.toString());
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.release.release(idOf(receipt), reply, gul()).block());
		this.release.release(idOf(receipt), reply, staff("eposta@example.org")).block();
		assertThat(this.messages.lastOf(idOf(receipt), Author.STAFF).map(Message::text).block()).isEqualTo("Oldu.");
	}

	@Test
	void staysWithWhoStillHasToDoWithTheTicket() {
		Receipt receipt = submitted();
		hold(receipt, "fulya.dag@example.org");
		this.actions.move(idOf(receipt), gul(), "eposta").block();
		assertThat(heldOf(receipt)).extracting(HeldReply::recipient).containsExactly("fulya.dag@example.org");
		assertThat(published("reply-held.v1", receipt)).isEmpty();
	}

	@Test
	void goesToTheTopicWhenWhoHadTheTicketFromElsewhereLaysItDown() {
		Receipt receipt = submitted();
		this.actions.assign(idOf(receipt), gul(), "diger@example.org").block();
		hold(receipt, "diger@example.org");
		this.actions.release(idOf(receipt), staff("diger@example.org")).block();
		assertThat(heldOf(receipt)).extracting(HeldReply::recipient).containsExactly("staj@example.org");
	}

	@Test
	void isReleasedForWhoLeftTheTopicsFileByWhoStandsInAndTheyAreToldOnce() {
		Receipt receipt = submitted();
		hold(receipt, "ayrilan@example.org");
		assertThat(heldFor(receipt, "staj@example.org")).hasSize(1);
		assertThat(heldFor(receipt, "fulya.dag@example.org")).isEmpty();
		this.sweeper.sweep().block();
		this.sweeper.sweep().block();
		assertThat(published("reply-held.v1", receipt)).hasSize(1);
		assertThat(lastPublished("reply-held.v1", receipt).path("insteadOf").asString())
			.isEqualTo("ayrilan@example.org");
		assertThat(heldFor(receipt, "staj@example.org")).extracting(HeldReply::recipient)
			.containsExactly("staj@example.org");
	}

	@Test
	void goesOnBehindATicketThatFails() {
		List<Receipt> orphaned = List.of(submitted(), submitted(), submitted());
		orphaned.forEach((each) -> hold(each, "ayrilan@example.org"));
		FailingRows.inOutbox(this.database, orphaned.get(1).code()).during(() -> this.sweeper.sweep().block());
		assertThat(orphaned).extracting((each) -> heldOf(each).get(0).recipient())
			.containsExactly("staj@example.org", "ayrilan@example.org", "staj@example.org");
	}

	private List<HeldReply> heldFor(Receipt receipt, String address) {
		Ticket ticket = ticket(receipt);
		StaffMember member = this.topics.person(address).orElseThrow();
		return this.staffHeldReplies.of(ticket, member).collectList().block();
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
