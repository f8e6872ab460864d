package org.destek.ticket.event;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.destek.testing.contract.EventContract;
import org.destek.ticket.conversation.RunningOffice;
import org.destek.ticket.conversation.StaffAnswer;
import org.destek.ticket.core.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds what this service publishes about a conversation, strictly, to what its consumers
 * read.
 */
class ConversationContractTests extends RunningOffice {

	@Test
	void tellsOfWhatTheOfficeDoesAsAgreed() {
		Receipt receipt = submitted();
		UUID id = idOf(receipt);
		this.actions.assign(id, gul(), "fulya.dag").block();
		this.writing.answer(id, gul(), new StaffAnswer("Ektedir.", List.of(file("a.pdf")), TicketStatus.WAITING, null))
			.block();
		note(id, gul(), "Sigorta sırasında.", List.of(file("b.pdf"))).block();
		this.actions.move(id, gul(), "eposta").block();
		this.actions.release(id, gul()).block();
		this.actions.resolve(id, gul()).block();
		for (String type : List.of("ticket-assigned.v1", "staff-answered.v1", "note-added.v1", "ticket-moved.v1",
				"ticket-released.v1", "ticket-resolved.v1")) {
			assertAgreed(type, lastPublished(type, receipt));
		}
	}

	@Test
	void tellsOfWhatTheRequesterDoesAsAgreed() {
		Receipt receipt = submitted();
		answer(receipt, gul(), TicketStatus.RESOLVED);
		post(receipt, "/messages",
				Map.of("text", "Olmadı.", "attachments", List.of(receiptFor(UUID.randomUUID(), "ekran.pdf"))))
			.expectStatus()
			.isCreated();
		post(receipt, "/close", Map.of()).expectStatus().isNoContent();
		post(receipt, "/address", Map.of("email", "yeni@example.org")).expectStatus().isAccepted();
		for (String type : List.of("requester-replied.v1", "ticket-resolved.v1", "code-requested.v1")) {
			assertAgreed(type, lastPublished(type, receipt));
		}
	}

	private static void assertAgreed(String type, Object event) {
		assertThat(EventContract.faults(type, JsonMapper.builder().build().writeValueAsString(event))).as(type)
			.isEmpty();
	}

}
