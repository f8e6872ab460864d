package org.destek.ticket.reminder;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

import org.destek.ticket.FailingRows;
import org.destek.ticket.RunningDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

/**
 * Tickets come on a Tuesday at 11:00; eight working hours later it is Wednesday 11:00,
 * eight more later Thursday 11:00.
 */
class OverdueTests extends RunningDesk {

	@Autowired
	private OverdueSweeper sweeper;

	@Test
	void remindsOnceWhenNobodyAnsweredInTheTopicsTime() {
		Receipt receipt = accepted(aTicket().about("laboratuvar")
			.with("requester.nationalId", "10000000146")
			.withReceipts(receiptFor(UUID.randomUUID(), "cihaz.pdf")));
		sweepAt(1, "10:59");
		assertThat(eventsOf(receipt)).isEmpty();
		sweepAt(1, "11:00");
		sweepAt(1, "16:00");
		List<String> events = eventsOf(receipt);
		assertThat(events).hasSize(1);
		JsonNode event = agreed("answer-overdue.v1", events.get(0));
		assertThat(event.at("/level").asText()).isEqualTo("reminder");
		assertThat(event.at("/waitingMinutes").asInt()).isEqualTo(480);
		assertThat(event.at("/overdueAt").asText()).isEqualTo(this.time.instant().minusSeconds(5 * 3600).toString());
		assertThat(event.at("/staff").findValuesAsText("address")).containsExactly(LAB);
		assertThat(event.at("/deputy/address").asText()).isEqualTo("mudur@example.org");
		assertThat(event.at("/attachments/0/name").asText()).isEqualTo("cihaz.pdf");
	}

	@Test
	void tellsTheDeputyOnceAfterTwiceThatTime() {
		Receipt receipt = aLabTicket();
		sweepAt(1, "11:00");
		sweepAt(2, "10:59");
		assertThat(eventsOf(receipt)).hasSize(1);
		sweepAt(2, "11:00");
		sweepAt(2, "17:00");
		List<String> events = eventsOf(receipt);
		assertThat(events).hasSize(2);
		JsonNode event = agreed("answer-overdue.v1", events.get(1));
		assertThat(event.at("/level").asText()).isEqualTo("deputy");
		assertThat(event.at("/staff").findValuesAsText("address")).containsExactly("mudur@example.org");
		assertThat(event.at("/deputy").isNull()).isTrue();
	}

	@Test
	void tellsNoDeputyWhereThereIsNone() {
		Receipt receipt = aLibraryTicket();
		sweepAt(9, "11:00");
		sweepAt(9, "11:01");
		assertThat(eventsOf(receipt)).hasSize(1);
	}

	@Test
	void remindsWhoHasTheTicket() {
		Receipt receipt = aLabTicket();
		linkOf(receipt, LAB).post("/assign", Map.of("to", FULYA)).expectStatus().isNoContent();
		sweepAt(1, "11:00");
		JsonNode event = agreed("answer-overdue.v1", eventsOf(receipt).get(0));
		assertThat(event.at("/staff").findValuesAsText("name")).containsExactly("Fulya Dağ");
		assertThat(event.at("/assignee/name").asText()).isEqualTo("Fulya Dağ");
	}

	@Test
	void beginsAnewWhenTheRequesterWritesAfterAnAnswer() {
		Receipt receipt = aLabTicket();
		sweepAt(1, "11:00");
		linkOf(receipt, LAB).post("/answers", Map.of("text", "Bakıyoruz.")).expectStatus().isCreated();
		sweepAt(2, "11:00");
		assertThat(eventsOf(receipt)).hasSize(1);
		write(receipt, "Ne oldu?");
		sweepAt(3, "10:59");
		assertThat(eventsOf(receipt)).hasSize(1);
		sweepAt(3, "11:00");
		sweepAt(6, "11:00");
		List<String> events = eventsOf(receipt);
		assertThat(events).hasSize(3);
		assertThat(agreed("answer-overdue.v1", events.get(1)).at("/message/text").asText()).isEqualTo("Ne oldu?");
	}

	@Test
	void isNotPutOffByWritingAgain() {
		Receipt receipt = aLabTicket();
		this.time.set(1, "10:00");
		write(receipt, "Kimse yok mu?");
		sweepAt(1, "11:00");
		assertThat(eventsOf(receipt)).hasSize(1);
	}

	@Test
	void keepsQuietWhileTheOfficeIsClosed() {
		Receipt receipt = aLabTicket();
		sweepAt(1, "12:30");
		sweepAt(1, "20:00");
		sweepAt(4, "11:00");
		assertThat(eventsOf(receipt)).isEmpty();
	}

	@Test
	void tellsNothingTwiceWhenTwoCopiesLookAtOnce() {
		Receipt receipt = aLabTicket();
		this.time.set(1, "11:00");
		Mono.when(this.sweeper.sweep(), this.sweeper.sweep(), this.sweeper.sweep()).block();
		assertThat(eventsOf(receipt)).hasSize(1);
	}

	@Test
	void goesOnBehindATicketThatFails() {
		Receipt failing = aLabTicket();
		Receipt lab = aLabTicket();
		Receipt library = aLibraryTicket();
		FailingRows.inOutbox(this.database, failing.code()).during(() -> sweepAt(9, "11:00"));
		assertThat(eventsOf(failing)).isEmpty();
		assertThat(eventsOf(lab)).isNotEmpty();
		assertThat(eventsOf(library)).hasSize(1);
		sweepAt(9, "11:01");
		assertThat(eventsOf(failing)).isNotEmpty();
	}

	private void sweepAt(int days, String time) {
		this.time.set(days, time);
		this.sweeper.sweep().block();
	}

	private List<String> eventsOf(Receipt receipt) {
		return events("answer-overdue.v1", receipt.code());
	}

	private void write(Receipt receipt, String text) {
		this.client.post()
			.uri("/api/tickets/{code}/messages", receipt.code())
			.headers((headers) -> headers.setBearerAuth(receipt.accessKey()))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("text", text))
			.exchange()
			.expectStatus()
			.isCreated();
	}

}
