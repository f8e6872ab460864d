package org.destek.ticket.submission;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.destek.links.LinkPurpose;
import org.destek.ticket.RunningTicketService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class AttachedFilesTests extends RunningTicketService {

	@Test
	void takesThreeFilesInTheirOrder() {
		Receipt receipt = accepted(aTicket().withReceipts(receiptFor(UUID.randomUUID(), "çğış.pdf"),
				receiptFor(UUID.randomUUID(), "b.pdf"), receiptFor(UUID.randomUUID(), "a.pdf")));
		this.client.get()
			.uri("/api/tickets/" + receipt.code())
			.headers((headers) -> headers.setBearerAuth(receipt.accessKey()))
			.exchange()
			.expectBody()
			.jsonPath("$.messages[0].attachments[0].name")
			.isEqualTo("çğış.pdf")
			.jsonPath("$.messages[0].attachments[1].name")
			.isEqualTo("b.pdf")
			.jsonPath("$.messages[0].attachments[2].size")
			.isEqualTo(12_345)
			.jsonPath("$.messages[0].attachments[0].url")
			.value((url) -> assertThat((String) url).startsWith("/api/attachments/").contains("signature="));
	}

	@Test
	void refusesForgedExpiredAndRepeatedReceiptsTogether() {
		String good = receiptFor(UUID.randomUUID(), "iyi.pdf");
		assertGone(good.substring(0, good.length() - 4) + "AAAA", 0, "1. dosya");
		assertGone(expiredReceiptFor("eski.pdf"), 0, "eski.pdf");
		submit(aTicket().withReceipts(good, good, null).provedHuman(this.humanChecks)).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors.length()")
			.isEqualTo(2)
			.jsonPath("$.errors[0].field")
			.isEqualTo("attachments[1]")
			.jsonPath("$.errors[0].message")
			.isEqualTo("“iyi.pdf” artık yüklü değil; yeniden seçiniz.")
			.jsonPath("$.errors[1].message")
			.isEqualTo("“3. dosya” artık yüklü değil; yeniden seçiniz.");
	}

	@Test
	void refusesAFileOfAnotherTicket() {
		String receipt = receiptFor(UUID.randomUUID(), "ilk.pdf");
		accepted(aTicket().withReceipts(receipt));
		assertGone(receipt, 0, "ilk.pdf");
	}

	@Test
	void refusesATokenOfAnotherPurpose() {
		assertGone(this.tokens.sign(LinkPurpose.TICKET_ACCESS, UUID.randomUUID().toString(), Map.of("code", "x"),
				Duration.ofHours(1)), 0, "1. dosya");
	}

	private void assertGone(String receipt, int position, String name) {
		submit(aTicket().withReceipts(receipt).provedHuman(this.humanChecks)).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors.length()")
			.isEqualTo(1)
			.jsonPath("$.errors[0].field")
			.isEqualTo("attachments[%d]".formatted(position))
			.jsonPath("$.errors[0].code")
			.isEqualTo("gone")
			.jsonPath("$.errors[0].message")
			.isEqualTo("“%s” artık yüklü değil; yeniden seçiniz.".formatted(name));
	}

}
