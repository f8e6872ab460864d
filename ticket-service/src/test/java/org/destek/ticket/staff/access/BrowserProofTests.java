package org.destek.ticket.staff.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserProofTests extends RunningDesk {

	@Test
	void opensABrowserForACodeFromTheRecipientsMailbox() {
		Receipt receipt = aLabTicket();
		StaffBrowser desk = unprovenLinkOf(receipt, LAB);
		desk.show().expectStatus().isForbidden();
		UUID challenge = challengeOf(desk);
		List<String> requested = events("code-requested.v1", receipt.code());
		assertThat(requested).hasSize(1);
		JsonNode event = agreed("code-requested.v1", requested.get(0));
		assertThat(event.at("/challengeId").asText()).isEqualTo(challenge.toString());
		assertThat(event.at("/recipient/address").asText()).isEqualTo(LAB);
		assertThat(requested.get(0)).doesNotContain(this.codes.codeOf(challenge));
		String digits = this.codes.codeOf(challenge);
		type(desk, challenge, digits.substring(0, 3) + " " + digits.substring(3)).expectStatus().isNoContent();
		desk.show().expectStatus().isOk();
	}

	@Test
	void opensAnyNumberOfBrowsersAtOnceAndClosesNone() {
		StaffBrowser desk = linkOf(aLabTicket(), LAB);
		StaffBrowser phone = desk.in("phone " + UUID.randomUUID());
		prove(phone);
		phone.post("/take").expectStatus().isNoContent();
		desk.post("/release").expectStatus().isNoContent();
		phone.show().expectStatus().isOk();
	}

	@Test
	void opensEveryLinkOfTheSameRecipientAndNobodyElses() {
		StaffBrowser first = linkOf(aLabTicket(), LAB);
		unprovenLinkOf(aLabTicket(), "LAB@example.org").in(first.browser()).post("/take").expectStatus().isNoContent();
		unprovenLinkOf(aLabTicket(), FULYA).in(first.browser()).show().expectStatus().isForbidden();
	}

	@Test
	void asksAgainAfterAMonth() {
		Receipt receipt = aLabTicket();
		StaffBrowser desk = linkOf(receipt, LAB);
		this.time.forward(Duration.ofDays(30));
		StaffBrowser later = unprovenLinkOf(receipt, LAB).in(desk.browser());
		later.show().expectStatus().isForbidden();
		prove(later);
		later.show().expectStatus().isOk();
	}

	@Test
	void takesACodeInTheBrowserThatAskedForItAlone() {
		StaffBrowser desk = unprovenLinkOf(aLabTicket(), LAB);
		UUID challenge = challengeOf(desk);
		String digits = this.codes.codeOf(challenge);
		StaffBrowser other = desk.in("other " + UUID.randomUUID());
		assertWrong(type(other, challenge, digits), "answer", "expired");
		other.show().expectStatus().isForbidden();
		type(desk, challenge, digits).expectStatus().isNoContent();
	}

	@Test
	void takesACodeOnce() {
		StaffBrowser desk = unprovenLinkOf(aLabTicket(), LAB);
		UUID challenge = challengeOf(desk);
		type(desk, challenge, this.codes.codeOf(challenge)).expectStatus().isNoContent();
		desk.delete("/browsers").expectStatus().isNoContent();
		assertWrong(type(desk, challenge, this.codes.codeOf(challenge)), "answer", "expired");
		desk.show().expectStatus().isForbidden();
	}

	@Test
	void isNotOpenedAnyMoreAfterFiveWrongCodes() {
		StaffBrowser desk = unprovenLinkOf(aLabTicket(), LAB);
		UUID challenge = challengeOf(desk);
		String right = this.codes.codeOf(challenge);
		String other = right.equals("000000") ? "000001" : "000000";
		for (int i = 0; i < 5; i++) {
			assertWrong(type(desk, challenge, other), "answer", "wrong");
		}
		assertWrong(type(desk, challenge, right), "answer", "expired");
		desk.show().expectStatus().isForbidden();
	}

	@Test
	void takesTheFifthTry() {
		StaffBrowser desk = unprovenLinkOf(aLabTicket(), LAB);
		UUID challenge = challengeOf(desk);
		for (int i = 0; i < 4; i++) {
			assertWrong(type(desk, challenge, "x"), "answer", "wrong");
		}
		type(desk, challenge, this.codes.codeOf(challenge)).expectStatus().isNoContent();
	}

	@Test
	void forgetsACodeAfterAQuarterOfAnHour() {
		StaffBrowser desk = unprovenLinkOf(aLabTicket(), LAB);
		UUID challenge = challengeOf(desk);
		this.time.forward(Duration.ofMinutes(15));
		assertWrong(type(desk, challenge, this.codes.codeOf(challenge)), "answer", "expired");
	}

	@Test
	void takesACodeForItsOwnLinkAlone() {
		Receipt receipt = aLabTicket();
		StaffBrowser desk = unprovenLinkOf(receipt, LAB);
		UUID challenge = challengeOf(desk);
		StaffBrowser fulya = unprovenLinkOf(receipt, FULYA).in(desk.browser());
		assertWrong(type(fulya, challenge, this.codes.codeOf(challenge)), "answer", "expired");
		assertWrong(type(unprovenLinkOf(aLabTicket(), LAB).in(desk.browser()), challenge, this.codes.codeOf(challenge)),
				"answer", "expired");
	}

	@Test
	void mailsThreeCodesAnHourAndBrowser() {
		Receipt receipt = aLabTicket();
		StaffBrowser desk = unprovenLinkOf(receipt, LAB);
		for (int i = 0; i < 3; i++) {
			challengeOf(desk);
			this.time.forward(Duration.ofMinutes(10));
		}
		desk.post("/browser-codes")
			.expectStatus()
			.isEqualTo(429)
			.expectHeader()
			.valueEquals("Retry-After", "1800")
			.expectHeader()
			.valueEquals("Cache-Control", "no-store");
		unprovenLinkOf(receipt, LAB).in(desk.browser()).post("/browser-codes").expectStatus().isEqualTo(429);
		challengeOf(desk.in("another " + UUID.randomUUID()));
		this.time.forward(Duration.ofMinutes(30));
		challengeOf(desk);
		desk.post("/browser-codes").expectStatus().isEqualTo(429).expectHeader().valueEquals("Retry-After", "600");
	}

	@Test
	void mailsTenCodesAnHourAndThirtyADayForOneLinkHoweverManyBrowsersAsk() {
		Receipt receipt = aLabTicket();
		StaffBrowser link = unprovenLinkOf(receipt, LAB);
		for (int hour = 0; hour < 3; hour++) {
			for (int i = 0; i < 10; i++) {
				challengeOf(link.in("new " + UUID.randomUUID()));
			}
			refusedFor(link.in("new " + UUID.randomUUID()), (hour < 2) ? 3600 : 22 * 3600);
			this.time.forward(Duration.ofHours(1));
		}
		refusedFor(link.in("new " + UUID.randomUUID()), 21 * 3600);
		// Who got a newer mail is not held up by who spent the old one's codes.
		prove(unprovenLinkOf(receipt, LAB));
	}

	@Test
	void tellsWhatIsWrongWithACode() {
		StaffBrowser desk = unprovenLinkOf(aLabTicket(), LAB);
		assertWrong(desk.post("/browsers", Map.of()), "answer", "required");
		assertWrong(desk.post("/browsers", Map.of("answer", "123456")), "answer", "expired");
		assertWrong(desk.post("/browsers", Map.of("answer", "123456", "challengeId", "none")), "answer", "expired");
		desk.in(null).post("/browser-codes").expectStatus().isForbidden();
		desk.in(null)
			.post("/browsers", Map.of("answer", "123456", "challengeId", UUID.randomUUID()))
			.expectStatus()
			.isForbidden();
	}

	private static ResponseSpec refusedFor(StaffBrowser browser, int seconds) {
		ResponseSpec answer = browser.post("/browser-codes");
		answer.expectStatus().isEqualTo(429).expectHeader().valueEquals("Retry-After", Integer.toString(seconds));
		return answer;
	}

}
