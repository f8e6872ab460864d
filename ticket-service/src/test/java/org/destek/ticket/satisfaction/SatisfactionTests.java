package org.destek.ticket.satisfaction;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.RunningDesk;

import static org.assertj.core.api.Assertions.assertThat;

/** What a requester says of a solution. */
class SatisfactionTests extends RunningDesk {

	@Test
	void isKeptOnceATicketAndChanged() {
		Receipt receipt = aSolvedTicket();
		say(receipt, Map.of("answer", "no")).expectStatus().isNoContent();
		say(receipt, Map.of("answer", "partly", "comment", "  Yazıcı hâlâ yavaş.  ")).expectStatus().isNoContent();
		JsonNode said = follow(receipt).at("/satisfaction");
		assertThat(said.at("/answer").asString()).isEqualTo("partly");
		assertThat(said.at("/comment").asString()).isEqualTo("Yazıcı hâlâ yavaş.");
		assertThat(history(receipt)).containsExactly("partly_satisfied Yazıcı hâlâ yavaş.");
	}

	@Test
	void isShownToStaffInTheTicketsHistory() {
		Receipt receipt = aSolvedTicket();
		say(receipt, Map.of("answer", "yes")).expectStatus().isNoContent();
		linkOf(receipt, LAB).get("").expectStatus().isOk().expectBody(JsonNode.class).value((ticket) -> {
			JsonNode last = ticket.at("/thread").get(ticket.at("/thread").size() - 1);
			assertThat(last.at("/what").asString()).isEqualTo("satisfied");
			assertThat(last.at("/from").asString()).isEqualTo("requester");
		});
	}

	@Test
	void changesNoMoreOnceTheTicketIsClosed() {
		Receipt receipt = aSolvedTicket();
		say(receipt, Map.of("answer", "yes")).expectStatus().isNoContent();
		this.database.sql("update ticket set status = 'closed' where code = :code")
			.bind("code", receipt.code())
			.then()
			.block();
		say(receipt, Map.of("answer", "no")).expectStatus().isEqualTo(409);
		assertThat(history(receipt)).containsExactly("satisfied null");
	}

	@Test
	void isAnAnswerAndAShortComment() {
		Receipt receipt = aSolvedTicket();
		assertWrong(say(receipt, Map.of()), "answer", "required");
		assertWrong(say(receipt, Map.of("answer", "maybe")), "answer", "required");
		assertWrong(say(receipt, Map.of("answer", "yes", "comment", "ş".repeat(501))), "comment", "length");
		say(receipt, Map.of("answer", "yes", "comment", "ş".repeat(500))).expectStatus().isNoContent();
	}

	@Test
	void isTheRequestersAlone() {
		Receipt receipt = aSolvedTicket();
		this.client.put()
			.uri("/api/tickets/{code}/satisfaction", receipt.code())
			.header("Authorization", "Bearer " + aLabTicket().accessKey())
			.bodyValue(Map.of("answer", "yes"))
			.exchange()
			.expectStatus()
			.isNotFound();
		assertThat(history(receipt)).isEmpty();
	}

	private Receipt aSolvedTicket() {
		Receipt receipt = aLabTicket();
		linkOf(receipt, LAB).post("/resolve").expectStatus().isNoContent();
		return receipt;
	}

	private ResponseSpec say(Receipt receipt, Map<String, String> said) {
		return this.client.put()
			.uri("/api/tickets/{code}/satisfaction", receipt.code())
			.header("Authorization", "Bearer " + receipt.accessKey())
			.bodyValue(said)
			.exchange();
	}

	private JsonNode follow(Receipt receipt) {
		return this.client.get()
			.uri("/api/tickets/{code}", receipt.code())
			.header("Authorization", "Bearer " + receipt.accessKey())
			.exchange()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
	}

	private List<String> history(Receipt receipt) {
		return this.database.sql("""
				select what || ' ' || coalesce(detail, 'null') from ticket_history
				 where ticket_id = :id and what like '%satisfied'
				""").bind("id", idOf(receipt)).mapValue(String.class).all().collectList().block();
	}

}
