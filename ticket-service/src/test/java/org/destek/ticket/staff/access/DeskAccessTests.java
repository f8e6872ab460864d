package org.destek.ticket.staff.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import org.destek.ticket.DeskBrowser;
import org.destek.ticket.SignedInDesk;
import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class DeskAccessTests extends SignedInDesk {

	@Test
	void opensATicketOfTheirsAndWhatTheyDoIsTheirs() {
		Receipt receipt = aLabTicket();
		DeskBrowser ayse = signedIn(AYSE);
		ayse.post(at(receipt, "/take")).expectStatus().isNoContent();
		ayse.get(at(receipt, ""))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.you.name")
			.isEqualTo("Ayşe Kaya")
			.jsonPath("$.assignee.name")
			.isEqualTo("Ayşe Kaya")
			.jsonPath("$.assignee.address")
			.value(String.class, (address) -> assertThat(address).isEqualToIgnoringCase(AYSE));
		ayse.post(at(receipt, "/national-id"), Map.of("reason", "kart için gerekli")).expectStatus().isOk();
		assertThat(text("select name from national_id_reveal where ticket_id = :id", receipt)).isEqualTo("Ayşe Kaya");
		ayse.post(at(receipt, "/answers"), Map.of("text", "Merhaba, kartınız hazır.")).expectStatus().isCreated();
		assertThat(agreed("staff-answered.v1", events("staff-answered.v1", receipt.code()).get(0)).toString())
			.contains("Ayşe Kaya");
	}

	@Test
	void answersTheSameForAnothersTicketAndForNone() {
		DeskBrowser mehmet = signedIn(MEHMET);
		String another = notFound(mehmet.get(at(aLabTicket(), "")));
		assertThat(notFound(mehmet.get("/staff/tickets/ZZZ-ZZZ-ZZZZ"))).isEqualTo(another);
		assertThat(notFound(mehmet.get("/staff/tickets/kod"))).isEqualTo(another);
	}

	@Test
	void closesEveryActToWhoMayNotSeeTheTicket() {
		Receipt receipt = aLabTicket();
		DeskBrowser mehmet = signedIn(MEHMET);
		actsOf(mehmet, receipt).forEach((each) -> each.expectStatus().isNotFound());
		assertThat(text("select status from ticket where id = :id", receipt)).isEqualTo("open");
		assertThat(events("ticket-assigned.v1", receipt.code())).isEmpty();
	}

	@Test
	void closesEveryActToWhoIsSignedOut() {
		Receipt receipt = aLabTicket();
		DeskBrowser ayse = signedIn(AYSE);
		ayse.delete("/desk/session").expectStatus().isNoContent();
		actsOf(ayse, receipt).forEach(SignedInDesk::assertSignedOut);
		assertSignedOut(ayse.get("/staff/tickets/ZZZ-ZZZ-ZZZZ"));
	}

	@Test
	void opensToWhoHasTheTicketItselfAndClosesWhenTheyGiveItBack() {
		Receipt receipt = aLabTicket();
		signedIn(AYSE).post(at(receipt, "/assign"), Map.of("to", "mehmet")).expectStatus().isNoContent();
		DeskBrowser mehmet = signedIn(MEHMET);
		mehmet.get(at(receipt, "")).expectStatus().isOk();
		mehmet.post(at(receipt, "/release")).expectStatus().isNoContent();
		mehmet.get(at(receipt, "")).expectStatus().isNotFound();
	}

	@Test
	void opensEveryTicketToTheHeadWhoActsInTheirOwnName() {
		Receipt receipt = aLibraryTicket();
		DeskBrowser head = signedIn(HEAD);
		head.post(at(receipt, "/take")).expectStatus().isNoContent();
		head.get(at(receipt, ""))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.assignee.address")
			.isEqualTo(HEAD)
			.jsonPath("$.you.name")
			.isEqualTo("Birim Başkanı");
		this.client.post()
			.uri("/api/tickets/{code}/messages", receipt.code())
			.headers((headers) -> headers.setBearerAuth(receipt.accessKey()))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("text", "Bir sorum daha var."))
			.exchange()
			.expectStatus()
			.isCreated();
		assertThat(agreed("requester-replied.v1", events("requester-replied.v1", receipt.code()).get(0)).at("/staff"))
			.singleElement()
			.satisfies((told) -> assertThat(told.at("/address").asText()).isEqualTo(HEAD));
		head.get(at(aLabTicket(), "")).expectStatus().isOk();
	}

	@Test
	void whoIsKnownByAMailboxActsForItUnderTheirOwnName() {
		Receipt receipt = aLibraryTicket();
		DeskBrowser gul = signedIn(GUL);
		gul.post(at(receipt, "/take")).expectStatus().isNoContent();
		gul.get(at(receipt, ""))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.assignee.address")
			.isEqualTo("kutuphane@example.org")
			.jsonPath("$.assignee.name")
			.isEqualTo("gul.sahin");
		gul.get(at(aLabTicket(), "")).expectStatus().isNotFound();
	}

	@Test
	void whoReadsAMailboxReleasesWhatIsHeldForIt() {
		Receipt receipt = aLabTicket();
		UUID held = hold(receipt, LAB, "Cihaz hazır.");
		DeskBrowser ayse = signedIn(AYSE);
		ayse.get(at(receipt, "")).expectBody().jsonPath("$.held[0].id").isEqualTo(held.toString());
		ayse.post(at(receipt, "/held/" + held + "/release")).expectStatus().isNoContent();
		ayse.get(at(receipt, "")).expectBody().jsonPath("$.held").isEmpty().jsonPath("$.status").isEqualTo("answered");
		UUID library = hold(aLibraryTicket(), "kutuphane@example.org", "Kitap geldi.");
		ayse.post(at(receipt, "/held/" + library + "/release")).expectStatus().isNotFound();
	}

	@Test
	void linksToThePersonsOtherTicketsThatTheyMaySee() {
		String email = "elif." + UUID.randomUUID().toString().substring(0, 8) + "@ogr.example.org";
		Receipt loan = accepted(aTicket().about("kutuphane").with("requester.email", email));
		Receipt device = accepted(aTicket().about("laboratuvar")
			.with("requester.nationalId", TicketForm.NATIONAL_ID)
			.with("requester.email", email));
		signedIn(MEHMET).get(at(loan, ""))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.otherTickets[0].code")
			.isEqualTo(device.code())
			.jsonPath("$.otherTickets[0].path")
			.doesNotExist();
		signedIn(HEAD).get(at(loan, ""))
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.otherTickets[0].path")
			.isEqualTo("/desk/tickets/" + device.code());
	}

	@Test
	void isNoHelpWhereALinkIsMeant() {
		Receipt receipt = aLabTicket();
		DeskBrowser ayse = signedIn(AYSE);
		ayse.get(at(receipt, "/link")).expectStatus().isNotFound();
		ayse.delete(at(receipt, "/link")).expectStatus().isNotFound();
		ayse.post(at(receipt, "/browser-codes")).expectStatus().isNotFound();
		ayse.delete(at(receipt, "/browsers")).expectStatus().isNotFound();
	}

	private static List<ResponseSpec> actsOf(DeskBrowser browser, Receipt receipt) {
		return List.of(browser.get(at(receipt, "")), browser.post(at(receipt, "/take")),
				browser.post(at(receipt, "/release")), browser.post(at(receipt, "/resolve")),
				browser.post(at(receipt, "/assign"), Map.of("to", AYSE)),
				browser.post(at(receipt, "/move"), Map.of("topic", "kutuphane")),
				browser.post(at(receipt, "/answers"), Map.of("text", "Merhaba, çözüldü.")),
				browser.post(at(receipt, "/notes"), Map.of("text", "Merhaba, çözüldü.")),
				browser.post(at(receipt, "/national-id"), Map.of("reason", "kart için gerekli")),
				browser.post(at(receipt, "/held/" + UUID.randomUUID() + "/release")),
				browser.post(at(receipt, "/held/" + UUID.randomUUID() + "/discard")));
	}

	private static String at(Receipt receipt, String path) {
		return "/staff/tickets/" + receipt.code() + path;
	}

	private static String notFound(ResponseSpec answer) {
		return answer.expectStatus()
			.isNotFound()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody()
			.replaceAll("\"instance\":\"[^\"]*\"", "");
	}

	private String text(String query, Receipt receipt) {
		return this.database.sql(query).bind("id", idOf(receipt)).map((row) -> row.get(0, String.class)).one().block();
	}

}
