package org.destek.ticket.staff.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;

import static org.assertj.core.api.Assertions.assertThat;

class StaffAccessTests extends RunningDesk {

	@Test
	void answersTheSameWhateverIsWrongWithALink() {
		Receipt receipt = aLabTicket();
		StaffBrowser revoked = linkOf(receipt, LAB);
		revoked.delete("/link").expectStatus().isNoContent();
		StaffBrowser good = linkOf(receipt, LAB);
		String forged = notFound(good.with("forged"));
		assertThat(notFound(good.with(receipt.accessKey()))).isEqualTo(forged);
		assertThat(notFound(unprovenLinkOf(receipt, LAB, Duration.ofSeconds(-1)).in(good.browser()))).isEqualTo(forged);
		assertThat(notFound(revoked.in(good.browser()))).isEqualTo(forged);
		assertThat(notFound(unprovenLinkOf(receipt, "kutuphane@example.org").in(good.browser()))).isEqualTo(forged);
		assertThat(notFound(good.at(aLabTicket().code()))).isEqualTo(forged);
		assertThat(notFound(good.at("ZZZ-ZZZ-ZZZZ"))).isEqualTo(forged);
		assertThat(notFound(good.at("no code"))).isEqualTo(forged);
		good.show().expectStatus().isOk();
	}

	@Test
	void closesToWhoNoLongerHasTheTopic() {
		Receipt receipt = aLabTicket();
		StaffBrowser fulya = linkOf(receipt, "FULYA.DAG@example.org");
		StaffBrowser lab = linkOf(receipt, LAB);
		fulya.show().expectStatus().isOk();
		lab.post("/move", Map.of("topic", "kutuphane")).expectStatus().isNoContent();
		fulya.show().expectStatus().isNotFound();
		fulya.post("/take").expectStatus().isNotFound();
		lab.show().expectStatus().isOk();
	}

	@Test
	void staysOpenToWhoHasTheTicketItself() {
		Receipt receipt = aLibraryTicket();
		linkOf(receipt, LAB).post("/assign", Map.of("to", "Fulya.Dag@example.org")).expectStatus().isNoContent();
		StaffBrowser fulya = linkOf(receipt, FULYA);
		fulya.show().expectStatus().isOk().expectBody().jsonPath("$.you.name").isEqualTo("Fulya Dağ");
		fulya.post("/release").expectStatus().isNoContent();
		fulya.show().expectStatus().isNotFound();
	}

	@Test
	void aForwardedLinkOpensNothingAndLocksNobodyOut() {
		Receipt receipt = aLabTicket();
		StaffBrowser stranger = unprovenLinkOf(receipt, LAB);
		refusedWhateverIsTried(stranger);
		refusedWhateverIsTried(stranger.in(null));
		StaffBrowser desk = stranger.in("desk " + UUID.randomUUID());
		prove(desk);
		StaffBrowser phone = stranger.in("phone " + UUID.randomUUID());
		prove(phone);
		desk.post("/take").expectStatus().isNoContent();
		phone.show().expectStatus().isOk();
		refusedWhateverIsTried(stranger);
		assertThat(this.database.sql("select count(*) from national_id_reveal where ticket_id = :id")
			.bind("id", idOf(receipt))
			.map((row) -> row.get(0, Long.class))
			.one()
			.block()).isZero();
	}

	@Test
	void aLinkAloneShowsNoMoreThanTheHeadOfItsMail() {
		Receipt receipt = aLabTicket();
		unprovenLinkOf(receipt, LAB).in(null)
			.get("/link")
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.json("""
					{"code":"%s","recipient":"%s"}""".formatted(receipt.code(), LAB), JsonCompareMode.STRICT);
		unprovenLinkOf(receipt, LAB).with("forged").get("/link").expectStatus().isNotFound();
	}

	@Test
	void isClosedInABrowserThatIsNotTheRecipients() {
		StaffBrowser mine = linkOf(aLabTicket(), LAB);
		StaffBrowser phone = mine.in("phone " + UUID.randomUUID());
		prove(phone);
		mine.delete("/browsers").expectStatus().isNoContent();
		refused(mine.show());
		phone.show().expectStatus().isOk();
	}

	@Test
	void asksEveryBrowserForACodeAgainOnceALinkIsRevoked() {
		Receipt receipt = aLabTicket();
		StaffBrowser lost = linkOf(receipt, LAB);
		StaffBrowser mine = linkOf(receipt, LAB);
		StaffBrowser fulya = linkOf(receipt, FULYA);
		mine.delete("/link").expectStatus().isNoContent();
		mine.show().expectStatus().isNotFound();
		refused(lost.show());
		fulya.show().expectStatus().isOk();
		prove(lost);
		lost.show().expectStatus().isOk();
	}

	private static void refusedWhateverIsTried(StaffBrowser browser) {
		refused(browser.show());
		for (String act : List.of("/take", "/release", "/resolve")) {
			refused(browser.post(act));
		}
		refused(browser.post("/assign", Map.of("to", FULYA)));
		refused(browser.post("/move", Map.of("topic", "kutuphane")));
		refused(browser.post("/answers", Map.of("text", "Merhaba, çözüldü.")));
		refused(browser.post("/notes", Map.of("text", "Merhaba, çözüldü.")));
		refused(browser.post("/national-id", Map.of("reason", "kart için gerekli")));
		refused(browser.post("/held/" + UUID.randomUUID() + "/release"));
		refused(browser.post("/held/" + UUID.randomUUID() + "/discard"));
		refused(browser.delete("/browsers"));
		refused(browser.delete("/link"));
	}

	private static void refused(ResponseSpec response) {
		response.expectStatus()
			.isForbidden()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:unproven-browser");
	}

	private static String notFound(StaffBrowser browser) {
		browser.post("/take").expectStatus().isNotFound();
		browser.post("/browser-codes").expectStatus().isNotFound();
		return browser.show()
			.expectStatus()
			.isNotFound()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()
			.replaceAll("\"instance\":\"[^\"]*\"", "");
	}

}
