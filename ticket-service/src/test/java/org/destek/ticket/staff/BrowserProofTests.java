package org.destek.ticket.staff;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.destek.links.OneTimeCodes;
import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserProofTests extends RunningDesk {

	@Autowired
	private OneTimeCodes codes;

	@Test
	void opensAnotherBrowserForACodeFromTheRecipientsMailbox() {
		Receipt receipt = aLabTicket();
		StaffBrowser mine = linkOf(receipt, LAB);
		StaffBrowser phone = mine.in("phone");
		mine.post("/take").expectStatus().isNoContent();
		phone.show().expectStatus().isForbidden();
		UUID challenge = challengeOf(phone);
		List<String> told = events("code-requested.v1", receipt.code());
		assertThat(told).hasSize(1);
		JsonNode event = agreed("code-requested.v1", told.get(0));
		assertThat(event.at("/challengeId").asText()).isEqualTo(challenge.toString());
		assertThat(event.at("/recipient/address").asText()).isEqualTo(LAB);
		assertThat(told.get(0)).doesNotContain(this.codes.codeOf(challenge));
		String digits = this.codes.codeOf(challenge);
		type(phone, challenge, digits.substring(0, 3) + " " + digits.substring(3)).expectStatus().isNoContent();
		phone.show().expectStatus().isOk();
		mine.show().expectStatus().isOk();
		mine.in("third").show().expectStatus().isForbidden();
		assertWrong(type(mine.in("third"), challenge, digits), "answer", "expired");
	}

	@Test
	void isNotOpenedAnyMoreAfterFiveWrongCodes() {
		StaffBrowser mine = linkOf(aLabTicket(), LAB);
		mine.post("/take").expectStatus().isNoContent();
		StaffBrowser phone = mine.in("phone");
		UUID challenge = challengeOf(phone);
		String right = this.codes.codeOf(challenge);
		String other = right.equals("000000") ? "000001" : "000000";
		for (int i = 0; i < 5; i++) {
			assertWrong(type(phone, challenge, other), "answer", "wrong");
		}
		assertWrong(type(phone, challenge, right), "answer", "expired");
		phone.show().expectStatus().isForbidden();
	}

	@Test
	void takesTheFifthTry() {
		StaffBrowser phone = linkOf(aLabTicket(), LAB).in("phone");
		UUID challenge = challengeOf(phone);
		for (int i = 0; i < 4; i++) {
			assertWrong(type(phone, challenge, "x"), "answer", "wrong");
		}
		type(phone, challenge, this.codes.codeOf(challenge)).expectStatus().isNoContent();
	}

	@Test
	void forgetsACodeAfterAQuarterOfAnHour() {
		StaffBrowser phone = linkOf(aLabTicket(), LAB).in("phone");
		UUID challenge = challengeOf(phone);
		this.time.forward(Duration.ofMinutes(15));
		assertWrong(type(phone, challenge, this.codes.codeOf(challenge)), "answer", "expired");
	}

	@Test
	void takesACodeForItsOwnLinkAlone() {
		Receipt receipt = aLabTicket();
		UUID challenge = challengeOf(linkOf(receipt, LAB));
		assertWrong(type(linkOf(receipt, LAB), challenge, this.codes.codeOf(challenge)), "answer", "expired");
		assertWrong(type(linkOf(receipt, FULYA), challenge, this.codes.codeOf(challenge)), "answer", "expired");
	}

	@Test
	void mailsThreeCodesAnHourAndLink() {
		Receipt receipt = aLabTicket();
		StaffBrowser phone = linkOf(receipt, LAB);
		for (int i = 0; i < 3; i++) {
			challengeOf(phone);
			this.time.forward(Duration.ofMinutes(10));
		}
		phone.post("/browser-codes")
			.expectStatus()
			.isEqualTo(429)
			.expectHeader()
			.valueEquals("Retry-After", "1800")
			.expectHeader()
			.valueEquals("Cache-Control", "no-store");
		challengeOf(linkOf(receipt, LAB));
		this.time.forward(Duration.ofMinutes(30));
		challengeOf(phone);
		phone.post("/browser-codes").expectStatus().isEqualTo(429).expectHeader().valueEquals("Retry-After", "600");
	}

	@Test
	void tellsWhatIsWrongWithACode() {
		StaffBrowser phone = linkOf(aLabTicket(), LAB);
		assertWrong(phone.post("/browsers", Map.of()), "answer", "required");
		assertWrong(phone.post("/browsers", Map.of("answer", "123456")), "answer", "expired");
		assertWrong(phone.post("/browsers", Map.of("answer", "123456", "challengeId", "none")), "answer", "expired");
		phone.in(null)
			.post("/browsers", Map.of("answer", "123456", "challengeId", UUID.randomUUID()))
			.expectStatus()
			.isForbidden();
	}

	private static UUID challengeOf(StaffBrowser browser) {
		Challenge challenge = browser.post("/browser-codes")
			.expectStatus()
			.isAccepted()
			.expectBody(Challenge.class)
			.returnResult()
			.getResponseBody();
		return challenge.challengeId();
	}

	private static ResponseSpec type(StaffBrowser browser, UUID challenge, String digits) {
		return browser.post("/browsers", Map.of("challengeId", challenge, "answer", digits));
	}

	record Challenge(UUID challengeId, String expiresAt) {
	}

}
