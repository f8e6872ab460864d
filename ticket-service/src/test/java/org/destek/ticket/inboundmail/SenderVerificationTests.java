package org.destek.ticket.inboundmail;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketFixture;
import org.destek.ticket.heldreply.HeldReply.Reason;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.staffing.StaffFixture;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.TopicsFixture;

import static org.assertj.core.api.Assertions.assertThat;

class SenderVerificationTests {

	private final SenderVerification verification = new SenderVerification(
			StaffFixture.ticketStaff(TopicsFixture.office()), TopicsFixture.people());

	private final Ticket ticket = TicketFixture.openTicket("staj");

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// recipient, sender, authentication: the recipient's own address or one of
			// those that answer for it
			"staj@example.org, staj@example.org, pass, -", "staj@example.org, Gul.Sahin@EXAMPLE.org, pass, -",
			"STAJ@example.org, omer.yilmaz@example.org, pass, -",
			"bilgi.islem@example.org, bilgi.islem@example.org, pass, -",
			"STAJ@example.org, gul.sahin@ev.example.net, pass, unknown-sender",
			"fulya.dag@example.org, gul.sahin@example.org, pass, unknown-sender",
			"staj@example.org, fulya.dag@example.org, pass, unknown-sender",
			"eposta@example.org, eposta@example.org, pass, unknown-sender",
			"yok@example.org, yok@example.org, pass, unknown-sender",
			"staj@example.org, gul.sahin@example.org, fail, unauthenticated",
			"staj@example.org, staj@example.org, none, unauthenticated",
			"staj@example.org, baskasi@example.org, fail, unknown-sender" })
	void believesOnlyWhomTheRecipientsEntryNames(String recipient, String sender, String authentication,
			@Nullable String reason) {
		MailedEvents reply = staffReply(recipient, sender).with("authentication", authentication);
		assertThat(this.verification.doubtOf(this.ticket, read(reply)).map(Reason::label).orElse(null))
			.isEqualTo(reason);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "gul.sahin@example.org, Gül Şahin, Gül Şahin",
			"omer.yilmaz@example.org, -, omer.yilmaz", "staj@example.org, Başka Ad, Staj Birimi" })
	void namesThePersonBehindASharedMailbox(String sender, @Nullable String name, String expected) {
		ReplyReceived reply = read(MailedEvents.staffReply(this.ticket).from(sender, name));
		StaffActor writer = this.verification.writer(this.ticket, reply).orElseThrow();
		assertThat(writer.name()).isEqualTo(expected);
		assertThat(writer.member()).extracting(StaffMember::address).isEqualTo("staj@example.org");
	}

	@ParameterizedTest
	@CsvSource({ "isil.kaya@example.org, Takma Ad", "ISIL@example.net, Takma Ad" })
	void takesWhoeverIsListedForThatPersonWhicheverMailboxWasTold(String sender, String name) {
		Ticket ofMailbox = TicketFixture.openTicket("eposta");
		ReplyReceived reply = read(
				MailedEvents.staffReply(ofMailbox).with("recipient", "eposta@example.org").from(sender, name));
		assertThat(this.verification.doubtOf(ofMailbox, reply)).isEmpty();
		StaffActor writer = this.verification.writer(ofMailbox, reply).orElseThrow();
		assertThat(writer.agent()).isEqualTo(new Agent("isil.kaya@example.org", "Işıl Kaya"));
	}

	@Test
	void believesWhoHasATicketThatWasMovedAway() {
		ReplyReceived reply = read(staffReply("nur.mine@example.org", "nur.mine@example.org"));
		Ticket moved = this.ticket.movedTo("eposta", false);
		assertThat(this.verification.doubtOf(moved, reply)).contains(Reason.UNKNOWN_SENDER);
		Ticket given = moved.assignedTo(new Agent("nur.mine@example.org", "Nur Mine"));
		assertThat(this.verification.doubtOf(given, reply)).isEmpty();
	}

	@Test
	void believesWhatOperationsLetOutButNotItsSender() {
		MailedEvents forged = MailedEvents.staffReply(this.ticket).with("authentication", "fail").released();
		assertThat(this.verification.doubtOf(this.ticket, read(forged))).isEmpty();
		forged.from("kim@example.net", null);
		assertThat(this.verification.doubtOf(this.ticket, read(forged))).contains(Reason.UNKNOWN_SENDER);
	}

	@Test
	void believesARequesterWhoseAddressTheTicketKnows() {
		MailedEvents reply = MailedEvents.requesterReply(this.ticket);
		assertThat(this.verification.doubtOf(this.ticket, read(reply.from("AYSE@example.org", null)))).isEmpty();
		assertThat(this.verification.doubtOf(this.ticket, read(reply.from("ayse@ev.example.net", "Ayşe"))))
			.contains(Reason.UNKNOWN_SENDER);
		MailedEvents unchecked = MailedEvents.requesterReply(this.ticket).from("ayse@example.org", "Ayşe");
		assertThat(this.verification.doubtOf(this.ticket, read(unchecked.with("authentication", "none")))).isEmpty();
		assertThat(this.verification.doubtOf(this.ticket, read(unchecked.with("authentication", "fail"))))
			.contains(Reason.UNAUTHENTICATED);
	}

	private MailedEvents staffReply(String recipient, String sender) {
		return MailedEvents.staffReply(this.ticket).with("recipient", recipient).from(sender, "Adı Soyadı");
	}

	private static ReplyReceived read(MailedEvents reply) {
		return reply.event().dataAs(ReplyReceived.class);
	}

}
