package org.destek.ticket.staff;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import static org.assertj.core.api.Assertions.assertThat;

class StaffAccessTests extends RunningDesk {

	@Test
	void answersTheSameWhyeverALinkIsNoGood() {
		Receipt receipt = aLabTicket();
		StaffBrowser good = linkOf(receipt, LAB);
		StaffBrowser revoked = linkOf(receipt, LAB);
		revoked.delete("/link").expectStatus().isNoContent();
		String forged = notFound(good.with("forged"));
		assertThat(notFound(good.with(receipt.accessKey()))).isEqualTo(forged);
		assertThat(notFound(linkOf(receipt, LAB, Duration.ofSeconds(-1)))).isEqualTo(forged);
		assertThat(notFound(revoked)).isEqualTo(forged);
		assertThat(notFound(linkOf(receipt, "kutuphane@example.org"))).isEqualTo(forged);
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
	void isReadInAnyBrowserUntilItIsUsedInOne() {
		StaffBrowser mine = linkOf(aLabTicket(), LAB);
		mine.in("scanner").show().expectStatus().isOk();
		mine.in(null).show().expectStatus().isOk();
		mine.post("/take").expectStatus().isNoContent();
		mine.show().expectStatus().isOk();
		refused(mine.in("scanner").show());
		refused(mine.in("scanner").post("/release"));
		refused(mine.in("scanner").post("/national-id", Map.of("reason", "kart için gerekli")));
		refused(mine.in("scanner").delete("/browsers"));
		refused(mine.in("scanner").delete("/link"));
		refused(mine.in(null).show());
	}

	@Test
	void bindsNothingWhenNothingWasDone() {
		StaffBrowser mine = linkOf(aLabTicket(), LAB);
		mine.in("first").post("/assign", Map.of("to", "nobody")).expectStatus().isEqualTo(422);
		mine.in("first").post("/answers", Map.of("text", " ")).expectStatus().isEqualTo(422);
		mine.in("second").post("/take").expectStatus().isNoContent();
		refused(mine.in("first").show());
	}

	@Test
	void changesNothingForABrowserThatDoesNotSayWhichItIs() {
		StaffBrowser mine = linkOf(aLabTicket(), LAB);
		refused(mine.in(null).post("/take"));
		mine.show().expectStatus().isOk().expectBody().jsonPath("$.assignee").isEqualTo(null);
	}

	@Test
	void isClosedInABrowserThatIsNotTheRecipients() {
		StaffBrowser mine = linkOf(aLabTicket(), LAB);
		mine.post("/take").expectStatus().isNoContent();
		mine.delete("/browsers").expectStatus().isNoContent();
		refused(mine.show());
		refused(mine.in("another").show());
	}

	@Test
	void bindsToOneOfSeveralBrowsersThatActAtOnce() {
		StaffBrowser link = linkOf(aLabTicket(), LAB);
		List<Integer> answers = IntStream.range(0, 6)
			.mapToObj((each) -> CompletableFuture.supplyAsync(
					() -> link.in("browser " + each).post("/take").returnResult(Void.class).getStatus().value()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.sorted()
			.toList();
		assertThat(answers).containsExactly(204, 403, 403, 403, 403, 403);
	}

	@Test
	void bindsEachLinkByItself() {
		Receipt receipt = aLabTicket();
		linkOf(receipt, LAB).post("/take").expectStatus().isNoContent();
		linkOf(receipt, LAB).show().expectStatus().isOk();
	}

	private static void refused(ResponseSpec response) {
		response.expectStatus()
			.isForbidden()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:another-browser");
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
