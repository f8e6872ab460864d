package org.destek.ticket.submission;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.testing.contract.EventContract;
import org.destek.ticket.RunningTicketService;
import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

/** Holds what this service tells to the contract that its hearers read. */
class TicketSubmittedContractTests extends RunningTicketService {

	@ParameterizedTest
	@ValueSource(strings = { "2345", "" })
	void tellsOfASubmissionAsAgreed(String extension) {
		Receipt receipt = accepted(aTicket().about("staj")
			.with("requester.nationalId", TicketForm.NATIONAL_ID)
			.with("requester.extension", extension)
			.withReceipts(receiptFor(UUID.randomUUID(), "öğrenci belgesi.pdf")));
		String event = eventOf("ticket-submitted.v1", receipt);
		assertValid("ticket-submitted.v1", event);
		assertThat(event).doesNotContain(TicketForm.NATIONAL_ID, receipt.accessKey());
	}

	@Test
	void tellsOfAWishForALinkAsAgreed() {
		String address = "deniz." + UUID.randomUUID() + "@example.org";
		Receipt receipt = accepted(aTicket().by("Deniz Ak", address));
		ask("/api/tickets/" + receipt.code() + "/access", address);
		ask("/api/access", address);
		assertValid("access-link-requested.v1", eventOf("access-link-requested.v1", receipt));
		String list = eventOf("access-list-requested.v1", receipt);
		assertValid("access-list-requested.v1", list);
		assertThat(list).doesNotContain("Parola");
	}

	private void ask(String path, String email) {
		this.client.post()
			.uri(path)
			.bodyValue(Map.of("email", email))
			.exchange()
			.expectStatus()
			.isAccepted()
			.expectBody()
			.isEmpty();
	}

	private String eventOf(String type, Receipt receipt) {
		return this.database.sql("select data from outbox where type = :type and subject = :code")
			.bind("type", type)
			.bind("code", receipt.code())
			.map((row) -> row.get(0, String.class))
			.one()
			.block();
	}

	private static void assertValid(String type, String event) {
		assertThat(EventContract.faults(type, event)).isEmpty();
	}

}
