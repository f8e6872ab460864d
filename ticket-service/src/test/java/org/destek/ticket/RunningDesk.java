package org.destek.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import org.destek.links.OneTimeCodes;
import org.destek.links.StaffLink;
import org.destek.links.StaffLinks;
import org.destek.testing.contract.EventContract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

/** The service with a desk of several people and a clock that a test puts forward. */
@Import(DeskTime.class)
@TestPropertySource(properties = { "destek.topics.file=src/test/resources/desk-topics.yml",
		"destek.calendar.file=src/test/resources/desk-calendar.yml", "destek.codes.per-address=100000" })
public abstract class RunningDesk extends RunningTicketService {

	protected static final String LAB = "lab@example.org";

	protected static final String FULYA = "fulya.dag@example.org";

	@Autowired
	protected SettableClock time;

	@Autowired
	protected OneTimeCodes codes;

	@Autowired
	private StaffLinks links;

	@BeforeEach
	void resetTime() {
		this.time.reset();
	}

	protected Receipt aLabTicket() {
		return accepted(aTicket().about("laboratuvar").with("requester.nationalId", TicketForm.NATIONAL_ID));
	}

	protected Receipt aLibraryTicket() {
		return accepted(aTicket().about("kutuphane"));
	}

	protected UUID idOf(Receipt receipt) {
		return this.database.sql("select id from ticket where code = :code")
			.bind("code", receipt.code())
			.map((row) -> row.get(0, UUID.class))
			.one()
			.block();
	}

	protected static String idOf(ResponseSpec response) {
		return response.expectStatus().isCreated().expectBody(Written.class).returnResult().getResponseBody().id();
	}

	/** A fresh link to a ticket's page, opened in a browser that is proven for it. */
	protected StaffBrowser linkOf(Receipt receipt, String recipient) {
		StaffBrowser browser = unprovenLinkOf(receipt, recipient);
		prove(browser);
		return browser;
	}

	/** A fresh link to a ticket's page, as a notice holds it, in a browser of its own. */
	protected StaffBrowser unprovenLinkOf(Receipt receipt, String recipient) {
		return unprovenLinkOf(receipt, recipient, Duration.ofDays(14));
	}

	protected StaffBrowser unprovenLinkOf(Receipt receipt, String recipient, Duration validity) {
		String token = this.links.sign(new StaffLink(UUID.randomUUID(), idOf(receipt), recipient), validity);
		return new StaffBrowser(this.client, receipt.code(), token, "browser-" + UUID.randomUUID());
	}

	/** Types the code that the link's recipient gets by mail. */
	protected void prove(StaffBrowser browser) {
		UUID challenge = challengeOf(browser);
		type(browser, challenge, this.codes.codeOf(challenge)).expectStatus().isNoContent();
	}

	protected static UUID challengeOf(StaffBrowser browser) {
		return browser.post("/browser-codes")
			.expectStatus()
			.isAccepted()
			.expectBody(Challenge.class)
			.returnResult()
			.getResponseBody()
			.challengeId();
	}

	protected static ResponseSpec type(StaffBrowser browser, UUID challenge, String digits) {
		return browser.post("/browsers", Map.of("challengeId", challenge, "answer", digits));
	}

	/** Holds a reply by mail that came to one of the office and was not believed. */
	protected UUID hold(Receipt receipt, String recipient, String text) {
		UUID id = UUID.randomUUID();
		this.time.forward(Duration.ofMinutes(1));
		this.database
			.sql("""
					insert into held_reply (id, ticket_id, mail_id, role, recipient, sender_address, text, files, reason, held_at)
					values (:id, :ticketId, :mailId, 'staff', :recipient, 'ev@example.com', :text, '[]', 'unknown-sender', :now)
					""")
			.bind("id", id)
			.bind("ticketId", idOf(receipt))
			.bind("mailId", UUID.randomUUID())
			.bind("recipient", recipient)
			.bind("text", text)
			.bind("now", this.time.instant())
			.then()
			.block();
		return id;
	}

	/** Events of a type about a ticket, the oldest first. */
	protected List<String> events(String type, String subject) {
		return this.database.sql("select data from outbox where type = :type and subject = :subject order by id")
			.bind("type", type)
			.bind("subject", subject)
			.map((row) -> row.get(0, String.class))
			.all()
			.collectList()
			.block();
	}

	/**
	 * Holds an event to its contract, strictly: no field that the schema does not name.
	 */
	protected static JsonNode agreed(String type, String event) {
		try {
			assertThat(EventContract.faults(type, event)).isEmpty();
			return new ObjectMapper().readTree(event);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private record Written(String id) {
	}

	private record Challenge(UUID challengeId, String expiresAt) {
	}

}
