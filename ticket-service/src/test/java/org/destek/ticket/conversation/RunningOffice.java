package org.destek.ticket.conversation;

import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.ticket.RunningTicketService;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Ticket;
import org.destek.ticket.core.TicketCode;
import org.destek.ticket.core.TicketStatus;
import org.destek.ticket.core.Tickets;
import org.destek.ticket.heldreply.HeldReplies;
import org.destek.ticket.heldreply.HeldReply;
import org.destek.ticket.staffing.StaffActor;
import org.destek.ticket.topic.StaffMember;
import org.destek.ticket.topic.Topics;

import static org.destek.ticket.TicketForm.aTicket;

/** The service over an office of several people, for tests of conversations. */
@TestPropertySource(properties = "destek.topics.file=src/test/resources/office.yml")
public abstract class RunningOffice extends RunningTicketService {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	protected Topics topics;

	@Autowired
	protected Tickets tickets;

	@Autowired
	protected StaffActions actions;

	@Autowired
	protected StaffWriting writing;

	@Autowired
	protected HeldReplies held;

	/** Somebody of the office under the name of their entry. */
	protected StaffActor staff(String address) {
		StaffMember member = this.topics.person(address).orElseThrow();
		return new StaffActor(member, member.name());
	}

	/** Somebody who answers for a shared mailbox. */
	protected StaffActor gul() {
		return new StaffActor(this.topics.person("staj@example.org").orElseThrow(), "Gül Şahin");
	}

	protected StaffActor fulya() {
		return staff("fulya.dag@example.org");
	}

	protected Receipt submitted() {
		return accepted(aTicket().about("staj"));
	}

	protected UUID answer(Receipt receipt, StaffActor by, TicketStatus after) {
		return this.writing.answer(idOf(receipt), by, new StaffAnswer("Bakıyorum.", List.of(), after, null)).block();
	}

	protected Mono<UUID> note(UUID ticketId, StaffActor by, String text, List<Attachment> files) {
		return this.writing.note(ticketId, by, new WrittenText(text, files, List.of()));
	}

	protected UUID idOf(Receipt receipt) {
		return ticket(receipt).id();
	}

	protected Ticket ticket(Receipt receipt) {
		return this.tickets.find(new TicketCode(receipt.code())).block();
	}

	/** What is held of a ticket, whoever is asked, those of its requester first. */
	protected List<HeldReply> heldOf(Receipt receipt) {
		return this.held.ofRequester(idOf(receipt))
			.concatWith(this.held.ofOthers(idOf(receipt), List.of()))
			.collectList()
			.block();
	}

	/** What was published about a ticket, the oldest first. */
	protected List<JsonNode> published(String type, Receipt receipt) {
		return this.database.sql("select data from outbox where type = :type and subject = :code order by id")
			.bind("type", type)
			.bind("code", receipt.code())
			.map((row) -> JSON.readTree(row.get(0, String.class)))
			.all()
			.collectList()
			.block();
	}

	protected JsonNode lastPublished(String type, Receipt receipt) {
		List<JsonNode> events = published(type, receipt);
		return events.get(events.size() - 1);
	}

	protected static List<String> addressesOf(JsonNode event) {
		return event.path("staff").valueStream().map((each) -> each.path("address").asString()).toList();
	}

	protected ResponseSpec show(Receipt receipt) {
		return this.client.get()
			.uri("/api/tickets/{code}", receipt.code())
			.headers((headers) -> headers.setBearerAuth(receipt.accessKey()))
			.exchange();
	}

	protected ResponseSpec post(Receipt receipt, String path, Object body) {
		return post(receipt, UUID.randomUUID(), path, body);
	}

	protected ResponseSpec post(Receipt receipt, UUID key, String path, Object body) {
		return this.client.post()
			.uri("/api/tickets/" + receipt.code() + path)
			.header("Idempotency-Key", key.toString())
			.header("Accept-Language", "tr")
			.headers((headers) -> headers.setBearerAuth(receipt.accessKey()))
			.bodyValue(body)
			.exchange();
	}

	protected void close(Receipt receipt) {
		this.database.sql("update ticket set status = 'closed', resolved_at = now() where code = :code")
			.bind("code", receipt.code())
			.then()
			.block();
	}

	protected Attachment file(String name) {
		return new Attachment(UUID.randomUUID(), name, 12_345, "application/pdf", "ab".repeat(32));
	}

}
