package org.destek.ticket.tracking;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

import org.destek.ticket.RunningTicketService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class AccessTests extends RunningTicketService {

	@Test
	void hasTheLinkMailedToTheAddressThatTheTicketKnowsAndOnlyToIt() {
		String address = anAddress();
		Receipt receipt = accepted(aTicket().by("Can Öz", address));
		ask("/api/tickets/{code}/access", "baska@example.org", receipt.code());
		assertThat(linksFor(receipt)).isZero();
		ask("/api/tickets/{code}/access", address.toUpperCase(), receipt.code().toLowerCase());
		assertThat(linksFor(receipt)).isEqualTo(1);
	}

	@Test
	void answersAsEverWhenItMailsNoMore() {
		String address = anAddress();
		Receipt receipt = accepted(aTicket().by("Can Öz", address));
		for (int i = 0; i < 5; i++) {
			ask("/api/tickets/{code}/access", address, receipt.code());
		}
		assertThat(linksFor(receipt)).isEqualTo(3);
	}

	@Test
	void hasAListOfUnfinishedTicketsMailed() {
		String address = anAddress();
		accepted(aTicket().by("Can Öz", address));
		Receipt newest = accepted(aTicket().by("Can Öz", address));
		ask("/api/access", address);
		assertThat(count("outbox where type = 'access-list-requested.v1' and subject = '%s'".formatted(newest.code())))
			.isEqualTo(1);
	}

	@Test
	void answersAsEverForWhatItDoesNotKnow() {
		ask("/api/access", anAddress());
		ask("/api/tickets/{code}/access", anAddress(), "ZZZ-ZZZ-ZZZZ");
		ask("/api/tickets/{code}/access", anAddress(), "no code");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			{}|422|urn:destek:problem:invalid-fields
			{"email": ""}|422|urn:destek:problem:invalid-fields
			{"email": "ayse"}|422|urn:destek:problem:invalid-fields
			{"email": 7}|400|urn:destek:problem:invalid-request
			{|400|urn:destek:problem:not-json
			""", delimiter = '|')
	void refusesWhatIsNoAddress(String body, int status, String type) {
		for (String path : new String[] { "/api/access", "/api/tickets/K7M-3XR-9TQ2/access" }) {
			this.client.post()
				.uri(path)
				.contentType(MediaType.APPLICATION_JSON)
				.bodyValue(body)
				.exchange()
				.expectStatus()
				.isEqualTo(status)
				.expectBody()
				.jsonPath("$.type")
				.isEqualTo(type);
		}
	}

	private void ask(String path, String email, Object... variables) {
		long start = System.nanoTime();
		this.client.post()
			.uri(path, variables)
			.bodyValue(Map.of("email", email))
			.exchange()
			.expectStatus()
			.isAccepted()
			.expectBody()
			.isEmpty();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
	}

	private long linksFor(Receipt receipt) {
		return count("outbox where type = 'access-link-requested.v1' and subject = '%s'".formatted(receipt.code()));
	}

	private static String anAddress() {
		return "can." + UUID.randomUUID() + "@example.org";
	}

}
