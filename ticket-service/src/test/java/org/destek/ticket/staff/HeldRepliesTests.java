package org.destek.ticket.staff;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;

import static org.assertj.core.api.Assertions.assertThat;

class HeldRepliesTests extends RunningDesk {

	@Test
	void showsARecipientWhatIsHeldForThemAndLetsItCount() {
		Receipt receipt = aLabTicket();
		UUID held = hold(receipt, LAB, "Cihaz hazır.");
		linkOf(receipt, FULYA).show().expectBody().jsonPath("$.held").isEmpty();
		linkOf(receipt, FULYA).post("/held/" + held + "/release").expectStatus().isNotFound();
		StaffBrowser lab = linkOf(receipt, LAB);
		lab.show()
			.expectBody()
			.jsonPath("$.held[0].id")
			.isEqualTo(held.toString())
			.jsonPath("$.held[0].sender")
			.isEqualTo("ev@example.com")
			.jsonPath("$.held[0].reason")
			.isEqualTo("unknown-sender")
			.jsonPath("$.held[0].text")
			.isEqualTo("Cihaz hazır.")
			.jsonPath("$.held[0].command")
			.isEmpty()
			.jsonPath("$.held[0].attachments")
			.isEmpty()
			.jsonPath("$.held[0].originalUrl")
			.value(String.class, (url) -> assertThat(url).startsWith("/api/mails/"));
		lab.post("/held/" + held + "/release").expectStatus().isNoContent();
		lab.show()
			.expectBody()
			.jsonPath("$.held")
			.isEmpty()
			.jsonPath("$.status")
			.isEqualTo("answered")
			.jsonPath("$.thread[2].text")
			.isEqualTo("Cihaz hazır.");
		lab.post("/held/" + held + "/release").expectStatus().isNotFound();
	}

	@Test
	void showsWhatElseAReleasedReplyDoes() {
		Receipt receipt = aLabTicket();
		UUID held = hold(receipt, LAB, "");
		this.database.sql("""
				update held_reply
				set command = '{"act": "assign", "argument": "fulya.dag", "word": "#ata"}',
				    files = '[{"id": "7c1a2f0e-3b52-4c8a-9d65-0e1f2a3b4c5d", "name": "belge.pdf", "size": 12345,
				               "mediaType": "application/pdf", "sha256": "ab"}]'
				where id = :id
				""").bind("id", held).then().block();
		linkOf(receipt, LAB).show()
			.expectBody()
			.jsonPath("$.held[0].command")
			.isEqualTo("#ata fulya.dag")
			.jsonPath("$.held[0].attachments[0].size")
			.isEqualTo(12_345)
			.jsonPath("$.held[0].attachments[0].url")
			.value(String.class, (url) -> assertThat(url).startsWith("/api/attachments/7c1a2f0e-"));
	}

	@Test
	void throwsAwayWhatIsNotTheRecipients() {
		Receipt receipt = aLabTicket();
		UUID held = hold(receipt, LAB, "Bedava kredi");
		StaffBrowser lab = linkOf(receipt, LAB);
		lab.post("/held/" + held + "/discard").expectStatus().isNoContent();
		lab.show()
			.expectBody()
			.jsonPath("$.held")
			.isEmpty()
			.jsonPath("$.status")
			.isEqualTo("open")
			.jsonPath("$.thread[2].what")
			.isEqualTo("discard");
	}

	@Test
	void keepsWhatIsHeldOfAClosedTicket() {
		Receipt receipt = aLabTicket();
		UUID held = hold(receipt, LAB, "Cihaz hazır.");
		this.database.sql("update ticket set status = 'closed', resolved_at = :now where code = :code")
			.bind("now", this.time.instant())
			.bind("code", receipt.code())
			.then()
			.block();
		StaffBrowser lab = linkOf(receipt, LAB);
		lab.post("/held/" + held + "/release")
			.expectStatus()
			.isEqualTo(409)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:ticket-closed");
		lab.show().expectBody().jsonPath("$.held.length()").isEqualTo(1);
		lab.post("/held/" + held + "/discard").expectStatus().isNoContent();
		lab.show().expectBody().jsonPath("$.held").isEmpty();
	}

}
