package org.destek.ticket.worktime;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.ticket.RunningDesk;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectedAnswersTests extends RunningDesk {

	@Autowired
	private ExpectedAnswers expectedAnswers;

	@BeforeEach
	void makeEarlierTicketsOld() {
		sql("update ticket set submitted_at = submitted_at - interval '60 days' where topic = 'kutuphane'");
	}

	@Test
	void promisesNothingUnderThirtyRequests() {
		answered(29, 60);
		this.expectedAnswers.count().block();
		this.client.get().uri("/api/topics").exchange().expectBody().jsonPath("$[1].expectedAnswer").isEqualTo(null);
		answered(1, 60);
		this.expectedAnswers.count().block();
		this.client.get()
			.uri("/api/topics")
			.exchange()
			.expectBody()
			.jsonPath("$[1].slug")
			.isEqualTo("kutuphane")
			.jsonPath("$[1].expectedAnswer.requests")
			.isEqualTo(30)
			.jsonPath("$[1].expectedAnswer.halfWithinMinutes")
			.isEqualTo(60);
	}

	@Test
	void tellsTheFirstMailAndStaffWhatToExpect() {
		answered(20, 60);
		answered(16, 180);
		answered(4, 960);
		this.expectedAnswers.count().block();
		Receipt receipt = aLibraryTicket();
		JsonNode event = agreed("ticket-submitted.v1", events("ticket-submitted.v1", receipt.code()).get(0));
		assertThat(event.at("/expectedAnswer").toString())
			.isEqualTo("{\"requests\":40,\"halfWithinMinutes\":60,\"mostWithinMinutes\":180}");
		linkOf(receipt, LAB).show().expectBody().jsonPath("$.expectedAnswer.mostWithinMinutes").isEqualTo(180);
	}

	@Test
	void looksAtTheLastFourWeeks() {
		answered(30, 60);
		sql("update ticket set submitted_at = submitted_at - interval '28 days 1 minute' where topic = 'kutuphane'");
		this.expectedAnswers.count().block();
		assertThat(this.expectedAnswers.of("kutuphane")).isNull();
	}

	@Test
	void isNotMadeBetterByLeavingRequestsLie() {
		answered(30, 60);
		unanswered(10);
		this.time.set(9, "11:00");
		this.expectedAnswers.count().block();
		assertThat(this.expectedAnswers.of("kutuphane")).isNull();
	}

	@Test
	void isNotMadeWorseByRequestsThatHaveJustCome() {
		answered(30, 60);
		unanswered(10);
		this.expectedAnswers.count().block();
		assertThat(this.expectedAnswers.of("kutuphane")).isEqualTo(new ExpectedAnswer(40, 60, 60));
	}

	@Test
	void keepsHowLongTheFirstAnswerTookAndNoLaterOne() {
		Receipt receipt = aLibraryTicket();
		this.time.set(1, "09:00");
		linkOf(receipt, LAB).post("/notes", Map.of("text", "Soruyorum.")).expectStatus().isCreated();
		assertThat(minutesOf(receipt)).isNegative();
		this.time.set(1, "09:30");
		linkOf(receipt, LAB).post("/answers", Map.of("text", "Buyurun.")).expectStatus().isCreated();
		this.time.set(2, "09:30");
		linkOf(receipt, LAB).post("/answers", Map.of("text", "Bir de şu.")).expectStatus().isCreated();
		assertThat(minutesOf(receipt)).isEqualTo(60 + 270 + 60);
	}

	private int minutesOf(Receipt receipt) {
		return this.database.sql("select coalesce(first_answer_minutes, -1) as minutes from ticket where code = :code")
			.bind("code", receipt.code())
			.map((row) -> row.get("minutes", Integer.class))
			.one()
			.block();
	}

	private void answered(int tickets, int minutes) {
		for (int i = 0; i < tickets; i++) {
			add("answered", minutes);
		}
	}

	private void unanswered(int tickets) {
		for (int i = 0; i < tickets; i++) {
			add("waiting", null);
		}
	}

	private void add(String status, Integer minutes) {
		UUID id = UUID.randomUUID();
		sql("""
				insert into ticket (id, code, topic, subject, status, requester_name, requester_email, requester_unit,
				                    language, access_key_hash, submitted_at, first_answer_minutes)
				values ('%s', '%s', 'kutuphane', 'Kitap', '%s', 'Can', 'can@example.org', 'Fen', 'tr', '', '%s', %s)
				""".formatted(id, id, status, this.time.instant(), minutes));
	}

	private void sql(String statement) {
		this.database.sql(statement).then().block();
	}

}
