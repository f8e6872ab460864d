package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.destek.testing.contract.EventContract;
import org.destek.ticket.core.Agent;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.Message.Author;
import org.destek.ticket.core.Requester;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketFixture;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.topic.Topics;
import org.destek.ticket.topic.TopicsFixture;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the fields of events that are seldom set, strictly, to their schemas. */
class EventContractTests {

	private static final Recipient RECIPIENT = new Recipient("staj@example.org", "Staj Birimi", "tr");

	private static final Agent GUL = new Agent("staj@example.org", "Gül Şahin");

	private static final Attachment FILE = new Attachment(UUID.randomUUID(), "a.pdf", 12_345, "application/pdf",
			"ab".repeat(32));

	private final Topics topics = TopicsFixture.office();

	private final Ticket ticket = TicketFixture.openTicket("staj");

	private final TicketReference reference = new TicketReference(this.ticket.id(), this.ticket.code().text(),
			this.topics.named("staj"), this.ticket.subject());

	private final Requester requester = this.ticket.requester();

	private final Instant now = TicketFixture.SUBMITTED;

	@Test
	void aTicketIsClosed() {
		assertAgreed(TicketClosed.TYPE, new TicketClosed(this.reference, this.now));
	}

	@Test
	void anAddressIsCorrected() {
		assertAgreed(RequesterAddressCorrected.TYPE,
				new RequesterAddressCorrected(this.reference, this.requester, this.now));
	}

	@Test
	void aReplyIsHeldAndAnotherAsked() {
		ReplyHeld.Held held = new ReplyHeld.Held(UUID.randomUUID(), new Sender("gul@example.net", null), "", List.of(),
				"unknown-sender", null);
		assertAgreed(ReplyHeld.TYPE, new ReplyHeld(this.reference, held, Author.STAFF, RECIPIENT, "eski@example.org",
				List.of(FILE), this.now));
	}

	@Test
	void aCommandIsRefused() {
		assertAgreed(CommandAnswered.TYPE,
				new CommandAnswered(this.reference, UUID.randomUUID(), RECIPIENT, "assign", "refused", "unknown-person",
						"kim", null, true, List.of("fulya.dag@example.org"), 3,
						List.of(new RefusedFile("a.exe", "kind", null, List.of("PDF"))), this.now));
	}

	@Test
	void filesAreRefused() {
		assertAgreed(FilesRefused.TYPE, new FilesRefused(this.reference, UUID.randomUUID(), this.requester, true,
				List.of(new RefusedFile("a.png", "too-large", 1024L, null)), this.now));
	}

	@Test
	void aTicketIsTakenFromAnother() {
		Message first = new Message(UUID.randomUUID(), Author.REQUESTER, "Ayşe", null, "Metin", this.now, List.of(),
				List.of(), null);
		assertAgreed(TicketAssigned.TYPE, TicketAssigned.of(this.reference, GUL, GUL, this.ticket, first,
				Audience.NOBODY, this.topics.person("fulya.dag@example.org").orElseThrow(), this.now));
	}

	private static void assertAgreed(String type, Object event) {
		assertThat(EventContract.faults(type, JsonMapper.builder().build().writeValueAsString(event))).isEmpty();
	}

}
