package org.destek.ticket.staff;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/** What the office does to a ticket from its page. */
class StaffTicketActTests extends RunningDesk {

	@Test
	void answersOnceAKey() {
		Receipt receipt = aLabTicket();
		StaffBrowser lab = linkOf(receipt, LAB);
		UUID key = UUID.randomUUID();
		String receiptOfFile = receiptFor(UUID.randomUUID(), "plan.pdf");
		Map<String, Object> answer = Map.of("text", "Çözüldü.", "status", "resolved", "attachments",
				List.of(receiptOfFile));
		String first = idOf(lab.post("/answers", answer, key));
		assertThat(idOf(lab.post("/answers", answer, key))).isEqualTo(first);
		problem(lab.post("/answers", Map.of("text", "Başka bir şey."), key), 409, "idempotency-key-reused");
		assertThat(events("staff-answered.v1", receipt.code())).hasSize(1);
		lab.show()
			.expectBody()
			.jsonPath("$.status")
			.isEqualTo("resolved")
			.jsonPath("$.assignee.address")
			.isEqualTo(LAB);
	}

	@Test
	void tellsTheSecondOfTwoWhoAnswerAtOnce() {
		Receipt receipt = aLabTicket();
		StaffBrowser lab = linkOf(receipt, LAB);
		StaffBrowser fulya = linkOf(receipt, FULYA);
		String seen = lastMessageOf(fulya);
		this.time.forward(Duration.ofMinutes(1));
		lab.post("/answers", Map.of("text", "İlk yanıt.", "seen", seen)).expectStatus().isCreated();
		problem(fulya.post("/answers", Map.of("text", "İkinci yanıt.", "seen", seen)), 409, "raced");
		// Behind the address of a laboratory there may be another person.
		problem(lab.post("/answers", Map.of("text", "Üçüncü yanıt.", "seen", seen)), 409, "raced");
		fulya.post("/answers", Map.of("text", "İkinci yanıt.", "seen", lastMessageOf(fulya)))
			.expectStatus()
			.isCreated();
	}

	@Test
	void tellsAllThatIsWrongWithAnAnswer() {
		linkOf(aLabTicket(), LAB)
			.post("/answers", Map.of("text", "", "status", "closed", "seen", "last", "attachments", List.of("forged")))
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[*].field")
			.isEqualTo(List.of("text", "attachments[0]", "status", "seen"));
	}

	@Test
	void wantsAKeyAndJson() {
		StaffBrowser lab = linkOf(aLabTicket(), LAB);
		problem(lab.post("/answers"), 400, "not-json");
	}

	@Test
	void givesAndMovesATicketToWhomAndWhereThereIs() {
		StaffBrowser lab = linkOf(aLabTicket(), LAB);
		assertWrong(lab.post("/assign", Map.of()), "to", "required");
		assertWrong(lab.post("/assign", Map.of("to", "Kimse")), "to", "unknown");
		assertWrong(lab.post("/move", Map.of("topic", "")), "topic", "required");
		assertWrong(lab.post("/move", Map.of("topic", "laboratuvar")), "topic", "unknown");
		assertWrong(lab.post("/move", Map.of("topic", "yok")), "topic", "unknown");
		lab.post("/resolve").expectStatus().isNoContent().expectHeader().valueEquals("Cache-Control", "no-store");
		lab.show().expectBody().jsonPath("$.status").isEqualTo("resolved");
	}

	@Test
	void takesNothingOnceClosedForGood() {
		Receipt receipt = aLabTicket();
		this.database.sql("update ticket set status = 'closed', waiting_since = null where id = :id")
			.bind("id", idOf(receipt))
			.then()
			.block();
		StaffBrowser lab = linkOf(receipt, LAB);
		problem(lab.post("/answers", Map.of("text", "Geç kaldım.")), 409, "ticket-closed");
		problem(lab.post("/notes", Map.of("text", "Geç kaldım.")), 409, "ticket-closed");
		problem(lab.post("/take"), 409, "ticket-closed");
		lab.show().expectStatus().isOk();
	}

	@Test
	void releasesNothingThatIsNotHeld() {
		StaffBrowser lab = linkOf(aLabTicket(), LAB);
		lab.post("/held/" + UUID.randomUUID() + "/release").expectStatus().isNotFound();
		lab.post("/held/" + UUID.randomUUID() + "/discard").expectStatus().isNotFound();
	}

	private static String lastMessageOf(StaffBrowser browser) {
		return browser.show().expectBody(Shown.class).returnResult().getResponseBody().lastMessageId();
	}

	private static void problem(ResponseSpec response, int status, String type) {
		response.expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:" + type);
	}

	record Shown(String lastMessageId) {
	}

}
