package org.destek.ticket.staff;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.ticket.RunningDesk;
import org.destek.ticket.StaffBrowser;
import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;

class NationalIdRevealTests extends RunningDesk {

	@Test
	void showsTheNumberAndWritesDownWhoLookedAndWhy() {
		Receipt receipt = aLabTicket();
		StaffBrowser lab = linkOf(receipt, LAB);
		// What happens in one moment has no order among its events.
		this.time.forward(Duration.ofMinutes(1));
		lab.post("/national-id", Map.of("reason", "Giriş kartı basılacak"))
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Cache-Control", "no-store")
			.expectBody()
			.jsonPath("$.nationalId")
			.isEqualTo(TicketForm.NATIONAL_ID);
		assertThat(revealsOf(receipt)).isEqualTo("lab@example.org Laboratuvar Ekibi Giriş kartı basılacak");
		lab.show()
			.expectBody()
			.jsonPath("$.thread[2].what")
			.isEqualTo("reveal")
			.jsonPath("$.thread[2].name")
			.isEqualTo("Laboratuvar Ekibi")
			.jsonPath("$.thread[2].detail")
			.isEqualTo("Giriş kartı basılacak")
			.jsonPath("$.requester.nationalId")
			.isEqualTo("•••••••••46");
	}

	@ParameterizedTest
	@CsvSource({ "'', required", "'  kart ', length", "'a\nb\nc\nd', format" })
	void showsNothingWithoutAReason(String reason, String code) {
		Receipt receipt = aLabTicket();
		linkOf(receipt, LAB).post("/national-id", Map.of("reason", reason))
			.expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("reason")
			.jsonPath("$.errors[0].code")
			.isEqualTo(code);
		assertThat(revealsOf(receipt)).isNull();
	}

	@Test
	void writesNothingDownWhereThereIsNoNumber() {
		Receipt receipt = aLibraryTicket();
		linkOf(receipt, LAB).post("/national-id", Map.of("reason", "Giriş kartı basılacak"))
			.expectStatus()
			.isNotFound();
		assertThat(revealsOf(receipt)).isNull();
	}

	private String revealsOf(Receipt receipt) {
		return this.database
			.sql("select concat_ws(' ', recipient, name, reason) from national_id_reveal where ticket_id = :id")
			.bind("id", idOf(receipt))
			.map((row) -> row.get(0, String.class))
			.one()
			.block();
	}

}
