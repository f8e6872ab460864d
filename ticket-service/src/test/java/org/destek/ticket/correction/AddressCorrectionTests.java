package org.destek.ticket.correction;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

import org.destek.links.OneTimeCodes;
import org.destek.ticket.conversation.RunningOffice;

import static org.assertj.core.api.Assertions.assertThat;

class AddressCorrectionTests extends RunningOffice {

	private static final String NEW = "yeni.adres@example.org";

	@Autowired
	private OneTimeCodes codes;

	@Test
	void correctsTheAddressOnceItsMailboxIsProved() {
		Receipt receipt = submitted();
		letMailsComeBack(receipt);
		UUID challenge = asked(receipt, NEW);
		assertThat(ticket(receipt).requester().email().text()).isNotEqualTo(NEW);
		JsonNode code = lastPublished("code-requested.v1", receipt);
		assertThat(code.path("challengeId").asString()).isEqualTo(challenge.toString());
		assertThat(code.path("recipient").path("address").asString()).isEqualTo(NEW);
		String digits = this.codes.codeOf(challenge);
		confirm(receipt, challenge, digits.substring(0, 3) + " " + digits.substring(3)).expectStatus().isNoContent();
		assertThat(ticket(receipt).requester().email().text()).isEqualTo(NEW);
		assertThat(ticket(receipt).undelivered()).isNull();
		assertThat(lastPublished("requester-address-corrected.v1", receipt).path("requester").path("email").asString())
			.isEqualTo(NEW);
		assertWrong(confirm(receipt, challenge, digits), "answer", "expired");
	}

	@Test
	void takesFiveWrongCodesAndThenNotEvenTheRightOne() {
		Receipt receipt = submitted();
		UUID challenge = asked(receipt, NEW);
		for (int tries = 0; tries < 5; tries++) {
			assertWrong(confirm(receipt, challenge, wrong(challenge)), "answer", "wrong");
		}
		assertWrong(confirm(receipt, challenge, this.codes.codeOf(challenge)), "answer", "expired");
		assertThat(published("requester-address-corrected.v1", receipt)).isEmpty();
	}

	@Test
	void takesNoCodeOfAnotherTicketNorOneThatIsTooLate() {
		Receipt receipt = submitted();
		UUID challenge = asked(receipt, NEW);
		assertWrong(confirm(submitted(), challenge, this.codes.codeOf(challenge)), "answer", "expired");
		this.database.sql("update code_challenge set expires_at = now() where id = :id")
			.bind("id", challenge)
			.then()
			.block();
		assertWrong(confirm(receipt, challenge, this.codes.codeOf(challenge)), "answer", "expired");
	}

	@Test
	void mailsThreeCodesAnHourAndTicket() {
		Receipt receipt = submitted();
		for (int codes = 0; codes < 3; codes++) {
			asked(receipt, NEW);
		}
		post(receipt, "/address", Map.of("email", NEW)).expectStatus()
			.isEqualTo(429)
			.expectHeader()
			.exists("Retry-After")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:too-many-requests");
		asked(submitted(), NEW);
		assertThat(published("code-requested.v1", receipt)).hasSize(3);
	}

	@Test
	void tellsWhatIsWrong() {
		Receipt receipt = submitted();
		post(receipt, "/address", Map.of("email", "bozuk")).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("email");
		assertWrong(confirm(receipt, UUID.randomUUID(), "123456"), "answer", "expired");
		assertWrong(confirm(receipt, UUID.randomUUID(), " "), "answer", "required");
		post(new Receipt(receipt.code(), "wrong", "open", ""), "/address", Map.of("email", NEW)).expectStatus()
			.isNotFound();
	}

	private UUID asked(Receipt receipt, String email) {
		return UUID.fromString(post(receipt, "/address", Map.of("email", email)).expectStatus()
			.isAccepted()
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody()
			.path("challengeId")
			.asString());
	}

	private ResponseSpec confirm(Receipt receipt, UUID challenge, String answer) {
		return post(receipt, "/address/confirm", Map.of("challengeId", challenge, "answer", answer));
	}

	private String wrong(UUID challenge) {
		return this.codes.codeOf(challenge).equals("000000") ? "000001" : "000000";
	}

	private void letMailsComeBack(Receipt receipt) {
		this.database
			.sql("update ticket set undelivered_reason = 'refused', undelivered_since = now() where code = :code")
			.bind("code", receipt.code())
			.then()
			.block();
	}

}
