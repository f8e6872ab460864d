package org.destek.ticket.report;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What acts leave in the rows of the report. */
class ReportFoldingTests extends RunningReport {

	@Autowired
	private ReportKeeper keeper;

	@Autowired
	private ReportFolding folding;

	@Test
	void measureAnAnswerAndASolutionInWorkingTime() {
		Receipt receipt = aLabTicket();
		measure();
		assertThat(rowOf(receipt)).containsEntry("topic", "laboratuvar")
			.containsEntry("channel", "form")
			.containsEntry("hour", (short) 11)
			.containsEntry("day", today())
			.doesNotContainKeys("answer_minutes", "solution_minutes", "answered_by");
		this.time.set(0, "14:00");
		linkOf(receipt, FULYA).post("/answers", Map.of("text", "Bakıyoruz.")).expectStatus().isCreated();
		this.time.set(1, "09:00");
		linkOf(receipt, FULYA).post("/resolve").expectStatus().isNoContent();
		measure();
		// 11.00 to 12.00 and 13.00 to 14.00; then on to 17.30 and from 8.30 to 9.00.
		assertThat(rowOf(receipt)).containsEntry("answer_minutes", 120)
			.containsEntry("solution_minutes", 360)
			.containsEntry("reopened", (short) 0)
			.containsEntry("answered_by", FULYA);
	}

	@Test
	void forgetASolutionThatWasNone() {
		Receipt receipt = aLabTicket();
		linkOf(receipt, FULYA).post("/resolve").expectStatus().isNoContent();
		this.client.post()
			.uri("/api/tickets/{code}/messages", receipt.code())
			.header("Authorization", "Bearer " + receipt.accessKey())
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.bodyValue(Map.of("text", "Hâlâ olmuyor, bakar mısınız?"))
			.exchange()
			.expectStatus()
			.isCreated();
		measure();
		assertThat(rowOf(receipt)).containsEntry("reopened", (short) 1).doesNotContainKey("solution_minutes");
	}

	@Test
	void followATicketToItsNewTopic() {
		Receipt receipt = aLabTicket();
		linkOf(receipt, LAB).post("/move", Map.of("topic", "kutuphane")).expectStatus().isNoContent();
		measure();
		assertThat(rowOf(receipt)).containsEntry("topic", "kutuphane");
	}

	@Test
	void doNothingTwiceWhenTwoCopiesMeasure() {
		Receipt receipt = aLabTicket();
		Mono.when(this.keeper.foldChanged(), this.keeper.foldChanged(), this.keeper.foldChanged()).block();
		measure();
		assertThat(rowOf(receipt)).containsEntry("topic", "laboratuvar");
		assertThat(count("report_row")).isEqualTo(1);
	}

	@Test
	void measureTicketsOfThePastSomeAtATime() {
		Receipt old = aLabTicket();
		Receipt newer = aLabTicket();
		measure();
		sql("delete from report_row");
		sql("update report_mark set submitted_at = 'infinity', ticket_id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'");
		this.folding.foldOld(1).block();
		assertThat(count("report_row")).isEqualTo(1);
		for (int i = 0; i < 100; i++) {
			this.keeper.foldOld().block(Duration.ofMinutes(1));
		}
		assertThat(rowOf(old)).containsEntry("topic", "laboratuvar");
		assertThat(rowOf(newer)).containsEntry("topic", "laboratuvar");
		assertThat(this.folding.foldOld(1).block()).isZero();
	}

	@Test
	void keepFiguresOfAnErasedTicketThatNothingLeadsToIt() {
		Receipt receipt = aLabTicket();
		measure();
		String id = idOf(receipt).toString();
		for (String table : new String[] { "idempotency_key", "national_id", "message", "ticket_history" }) {
			sql("delete from %s where ticket_id = '%s'".formatted(table, id));
		}
		sql("delete from ticket where id = '%s'".formatted(id));
		assertThat(count("report_row where id = '%s'".formatted(id))).isZero();
		assertThat(count("report_row where erased_at is not null")).isEqualTo(1);
	}

	private Map<String, Object> rowOf(Receipt receipt) {
		return this.database
			.sql("select report_row.* from report_row join ticket on ticket.id = report_row.id where code = :code")
			.bind("code", receipt.code())
			.fetch()
			.one()
			.map(ReportFoldingTests::withoutNulls)
			.defaultIfEmpty(Map.of())
			.block();
	}

	private static Map<String, Object> withoutNulls(Map<String, Object> row) {
		row.values().removeIf((value) -> value == null);
		return row;
	}

}
