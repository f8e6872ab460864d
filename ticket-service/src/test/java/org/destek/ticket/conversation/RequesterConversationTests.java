package org.destek.ticket.conversation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.destek.ticket.core.TicketStatus;

import static org.assertj.core.api.Assertions.assertThat;

class RequesterConversationTests extends RunningOffice {

	@Test
	void writesToTheOfficeWithAFile() {
		Receipt receipt = submitted();
		UUID file = UUID.randomUUID();
		written(receipt, Map.of("text", " Belge ektedir.\r\n ", "attachments", List.of(receiptFor(file, "belge.pdf"))));
		show(receipt).expectBody()
			.jsonPath("$.messages[1].text")
			.isEqualTo("Belge ektedir.")
			.jsonPath("$.messages[1].from")
			.isEqualTo("requester")
			.jsonPath("$.messages[1].attachments[0].name")
			.isEqualTo("belge.pdf");
		assertThat(addressesOf(lastPublished("requester-replied.v1", receipt))).containsExactly("staj@example.org",
				"fulya.dag@example.org");
	}

	@ParameterizedTest
	@EnumSource(value = TicketStatus.class, names = { "ANSWERED", "WAITING", "RESOLVED" })
	void makesItTheOfficesTurnAgain(TicketStatus before) {
		Receipt receipt = submitted();
		answer(receipt, gul(), before);
		written(receipt, Map.of("text", "Olmadı."));
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.OPEN);
		assertThat(ticket(receipt).resolvedAt()).isNull();
		assertThat(lastPublished("requester-replied.v1", receipt).path("reopened").asBoolean())
			.isEqualTo(before == TicketStatus.RESOLVED);
	}

	@Test
	void findsAClosedTicketTakesNothingFromTheRequester() {
		Receipt receipt = submitted();
		close(receipt);
		post(receipt, "/messages", Map.of("text", "Hâlâ olmadı.")).expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:ticket-closed")
			.jsonPath("$.detail")
			.isEqualTo("Bu talep kapandı. Yeni bir talep açınız.");
		post(receipt, "/close", Map.of()).expectStatus().isEqualTo(409);
	}

	@Test
	void tellsAllMistakesTogether() {
		Receipt receipt = submitted();
		post(receipt, "/messages", Map.of("text", " ", "attachments", List.of("forged", expiredReceiptFor("eski.pdf"))))
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[*].field")
			.value((fields) -> assertThat(fields).isEqualTo(List.of("text", "attachments[0]", "attachments[1]")));
		post(receipt, "/messages", Map.of("text", "a".repeat(10_001))).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].message")
			.isEqualTo("En fazla 10.000 karakter olabilir; 10.001 karakter yazdınız.");
	}

	@Test
	void takesAFileOnce() {
		String file = receiptFor(UUID.randomUUID(), "bir kez.pdf");
		written(submitted(), Map.of("text", "İlk.", "attachments", List.of(file)));
		Receipt receipt = submitted();
		post(receipt, "/messages", Map.of("text", "İkinci.", "attachments", List.of(file))).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("attachments[0]");
	}

	@Test
	void makesOneMessageOfAHundredEqualPostsAtOnce() {
		Receipt receipt = submitted();
		UUID key = UUID.randomUUID();
		Map<String, Object> body = Map.of("text", "Bir kez.", "attachments",
				List.of(receiptFor(UUID.randomUUID(), "bir kez.pdf")));
		List<String> ids = IntStream.range(0, 100).parallel().mapToObj((each) -> created(receipt, key, body)).toList();
		assertThat(ids).hasSize(100).containsOnly(ids.get(0));
		assertThat(published("requester-replied.v1", receipt)).hasSize(1);
		assertThat(count("message where ticket_id = '%s'".formatted(idOf(receipt)))).isEqualTo(2);
	}

	@Test
	void refusesOtherWordsUnderTheSameKey() {
		Receipt receipt = submitted();
		UUID key = UUID.randomUUID();
		created(receipt, key, Map.of("text", "Bir."));
		post(receipt, key, "/messages", Map.of("text", "Başka.")).expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:idempotency-key-reused");
		post(submitted(), key, "/messages", Map.of("text", "Bir.")).expectStatus().isEqualTo(409);
	}

	@Test
	void bindsNoKeyToARefusedMessage() {
		Receipt receipt = submitted();
		UUID key = UUID.randomUUID();
		post(receipt, key, "/messages", Map.of("text", "")).expectStatus().isEqualTo(422);
		created(receipt, key, Map.of("text", "Şimdi oldu."));
	}

	@Test
	void asksForAKeyAndForWhoseTicketItIs() {
		Receipt receipt = submitted();
		Receipt stranger = new Receipt(receipt.code(), "wrong", "open", "");
		post(stranger, "/messages", Map.of("text", "Merhaba.")).expectStatus().isNotFound();
		post(stranger, "/close", Map.of()).expectStatus().isNotFound();
		this.client.post()
			.uri("/api/tickets/" + receipt.code() + "/messages")
			.headers((headers) -> headers.setBearerAuth(receipt.accessKey()))
			.bodyValue(Map.of("text", "Merhaba."))
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	@Test
	void callsItsTicketSolved() {
		Receipt receipt = submitted();
		this.actions.take(idOf(receipt), fulya()).block();
		post(receipt, "/close", Map.of()).expectStatus().isNoContent();
		post(receipt, "/close", Map.of()).expectStatus().isNoContent();
		assertThat(ticket(receipt).status()).isEqualTo(TicketStatus.RESOLVED);
		assertThat(published("ticket-resolved.v1", receipt)).singleElement()
			.satisfies((event) -> assertThat(event.path("by").path("role").asString()).isEqualTo("requester"))
			.satisfies((event) -> assertThat(addressesOf(event)).containsExactly("fulya.dag@example.org"));
	}

	private String created(Receipt receipt, UUID key, Object body) {
		return post(receipt, key, "/messages", body).expectStatus()
			.isCreated()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

	private void written(Receipt receipt, Object body) {
		created(receipt, UUID.randomUUID(), body);
	}

}
