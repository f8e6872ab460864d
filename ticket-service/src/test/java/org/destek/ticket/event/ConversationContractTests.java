package org.destek.ticket.event;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.destek.ticket.conversation.RunningOffice;
import org.destek.ticket.conversation.StaffAnswer;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.event.ReplyHeld.Sender;
import org.destek.ticket.ticket.Message;
import org.destek.ticket.ticket.Message.Author;
import org.destek.ticket.ticket.Ticket;
import org.destek.ticket.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what this service tells of a conversation, strictly, to what its hearers read.
 */
class ConversationContractTests extends RunningOffice {

	private static final Recipient RECIPIENT = new Recipient("staj@example.org", "Staj Birimi", "tr");

	@Autowired
	private Announcements announcements;

	@Test
	void tellsOfWhatTheOfficeDoesAsAgreed() throws IOException {
		Receipt receipt = submitted();
		UUID id = idOf(receipt);
		this.desk.assign(id, gul(), "fulya.dag").block();
		this.desk.answer(id, gul(), new StaffAnswer("Ektedir.", List.of(file("a.pdf")), TicketStatus.WAITING, null))
			.block();
		this.desk.note(id, gul(), "Sigorta sırasında.", List.of(file("b.pdf"))).block();
		this.desk.move(id, gul(), "eposta").block();
		this.desk.release(id, gul()).block();
		this.desk.resolve(id, gul()).block();
		for (String type : List.of("ticket-assigned.v1", "staff-answered.v1", "note-added.v1", "ticket-moved.v1",
				"ticket-released.v1", "ticket-resolved.v1")) {
			assertAgreed(type, lastTold(type, receipt));
		}
	}

	@Test
	void tellsOfWhatTheRequesterDoesAsAgreed() throws IOException {
		Receipt receipt = submitted();
		answer(receipt, gul(), TicketStatus.RESOLVED);
		post(receipt, "/messages",
				Map.of("text", "Olmadı.", "attachments", List.of(receiptFor(UUID.randomUUID(), "ekran.pdf"))))
			.expectStatus()
			.isCreated();
		post(receipt, "/close", Map.of()).expectStatus().isNoContent();
		post(receipt, "/address", Map.of("email", "yeni@example.org")).expectStatus().isAccepted();
		for (String type : List.of("requester-replied.v1", "ticket-resolved.v1", "code-requested.v1")) {
			assertAgreed(type, lastTold(type, receipt));
		}
	}

	@Test
	void tellsTheRestAsAgreed() throws IOException {
		Ticket ticket = ticket(submitted());
		Instant now = this.clock.instant();
		About about = this.announcements.about(ticket);
		assertAgreed(TicketClosed.TYPE, new TicketClosed(about, now));
		assertAgreed(RequesterAddressCorrected.TYPE,
				new RequesterAddressCorrected(about, ToldRequester.of(ticket.requester()), now));
		assertAgreed(ReplyHeld.TYPE,
				new ReplyHeld(about,
						new ReplyHeld.Held(UUID.randomUUID(), new Sender("gul@example.net", null), "", List.of(),
								"unknown-sender", null),
						Author.STAFF, RECIPIENT, "eski@example.org", List.of(file("a.pdf")), now));
		assertAgreed(CommandAnswered.TYPE,
				new CommandAnswered(about, UUID.randomUUID(), RECIPIENT, "assign", "refused", "unknown-person", "kim",
						null, true, List.of("fulya.dag@example.org"), 3,
						List.of(new RefusedFile("a.exe", "kind", null, List.of("PDF"))), now));
		assertAgreed(FilesRefused.TYPE, new FilesRefused(about, UUID.randomUUID(), ToldRequester.of(ticket.requester()),
				true, List.of(new RefusedFile("a.png", "too-large", 1024L, null)), now));
		assertAgreed(TicketAssigned.TYPE,
				TicketAssigned.of(
						about, gul().agent(), gul().agent(), ticket, new Message(UUID.randomUUID(), Author.REQUESTER,
								"Ayşe", null, "Metin", now, List.of(), List.of(), null),
						Audience.NOBODY, fulya().member(), now));
	}

	private static void assertAgreed(String type, Object event) throws IOException {
		ObjectMapper mapper = new ObjectMapper();
		String json = JsonMapper.builder().build().writeValueAsString(event);
		JsonNode schema = mapper
			.readTree(ConversationContractTests.class.getResourceAsStream("/event-contracts/" + type + ".schema.json"));
		schema.findParents("properties").forEach((part) -> ((ObjectNode) part).put("additionalProperties", false));
		SchemaValidatorsConfig checked = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
		assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
			.getSchema(schema, checked)
			.validate(mapper.readTree(json))).as(type).isEmpty();
	}

}
