package org.destek.ticket.report;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.destek.ticket.desk.SignedInByHeader;

import static org.assertj.core.api.Assertions.assertThat;

/** What the report says, and to whom. The clock stands at 11 on a Tuesday. */
class ReportTests extends RunningReport {

	private static final String NOBODY = "null, null, 0, null, null, null";

	@Test
	void countsByTopicUnitChannelDayAndHour() {
		for (int i = 0; i < 3; i++) {
			row(this.topic, "Fen Fakültesi", "form", at("09:10") + "30, 60, 0, 'lab@example.org', 'yes', null");
		}
		row(this.topic, "Rektörlük", "mail", at("10:05") + "90, null, 1, 'lab@example.org', null, null");
		row(this.topic, "Rektörlük", "mail", at("10:55") + NOBODY);
		row("baskasi", "Fen Fakültesi", "form", at("10:55") + NOBODY);
		JsonNode report = report(me(), todayAlone());
		assertThat(report.at("/total/requests").asInt()).isEqualTo(5);
		assertThat(report.at("/total/waiting").asInt()).isEqualTo(1);
		assertThat(report.at("/total/open").asInt()).isEqualTo(2);
		assertThat(report.at("/total/reopened").asInt()).isEqualTo(1);
		assertThat(report.at("/total/satisfaction/yes").asInt()).isEqualTo(3);
		assertThat(report.at("/topics")).hasSize(1);
		assertThat(report.at("/topics/0/slug").asString()).isEqualTo(this.topic);
		// Rare units are not named: they may be one person.
		assertThat(report.at("/units")).hasSize(1);
		assertThat(report.at("/units/0/name").asString()).isEqualTo("Fen Fakültesi");
		assertThat(report.at("/channels/0/name").asString()).isEqualTo("form");
		assertThat(report.at("/channels/0/requests").asInt()).isEqualTo(3);
		assertThat(report.at("/days/0/day").asString()).isEqualTo(today().toString());
		assertThat(report.at("/hours")).hasSize(24);
		assertThat(report.at("/hours/9").asInt()).isEqualTo(3);
		assertThat(report.at("/hours/10").asInt()).isEqualTo(2);
	}

	/**
	 * Answered after 10, 20, 30; one waits since 9.00, that is for 120 minutes, and one
	 * since 10.30, for 30. At 20 two of five are answered; at 30, when three are left,
	 * one more: 1 − 3/5 · 2/3 = 0.6.
	 */
	@Test
	void letsWhatStillWaitsCountInTheTimes() {
		row(this.topic, "", "form", at("09:00") + "10, 10, 0, null, null, null");
		row(this.topic, "", "form", at("09:00") + "20, 20, 0, null, null, null");
		row(this.topic, "", "form", at("09:00") + "30, 30, 0, null, null, null");
		row(this.topic, "", "form", at("09:00") + NOBODY);
		row(this.topic, "", "form", at("10:30") + NOBODY);
		JsonNode answer = report(me(), todayAlone()).at("/total/answer");
		assertThat(answer.at("/half").asInt()).isEqualTo(30);
		assertThat(answer.at("/most").isNull()).isTrue();
	}

	@Test
	void holdsAnswersToTheTopicsTarget() {
		for (int minutes : new int[] { 100, 200, 480, 481, 600 }) {
			row("laboratuvar", "", "form",
					"now() - interval '30 days', current_date - 30, 9, %d, %d, 0, null, null, null".formatted(minutes,
							minutes));
		}
		JsonNode topic = report("ben@example.org laboratuvar",
				"?from=%s&to=%s".formatted(today().minusDays(60), today()))
			.at("/topics/0");
		assertThat(topic.at("/name").asString()).isEqualTo("Laboratuvar");
		assertThat(topic.at("/targetMinutes").asInt()).isEqualTo(480);
		assertThat(topic.at("/inTarget").asInt()).isEqualTo(60);
	}

	@Test
	void namesPeopleToWhoLeadsThemAlone() {
		row(this.topic, "", "form", at("09:00") + "10, 10, 0, 'fulya.dag@example.org', null, null");
		row(this.topic, "", "form", at("09:00") + "30, null, 1, 'fulya.dag@example.org', null, null");
		row("baskasi", "", "form", at("09:00") + "10, 10, 0, 'gizli@example.org', null, null");
		assertThat(report(me(), todayAlone()).at("/people").isNull()).isTrue();
		JsonNode led = report("ben@example.org baskasi " + SignedInByHeader.LEADS + this.topic, todayAlone());
		assertThat(led.at("/total/requests").asInt()).isEqualTo(3);
		assertThat(led.at("/people")).hasSize(1);
		assertThat(led.at("/people/0/name").asString()).isEqualTo("Fulya Dağ");
		assertThat(led.at("/people/0/answered").asInt()).isEqualTo(2);
		assertThat(led.at("/people/0/solved").asInt()).isEqualTo(1);
		assertThat(led.at("/people/0/half").asInt()).isEqualTo(10);
		JsonNode all = report("bas@example.org " + SignedInByHeader.HEAD, todayAlone());
		assertThat(all.at("/people").valueStream().map((each) -> each.path("name").asString())).contains("Fulya Dağ",
				"gizli@example.org");
	}

	@Test
	void comparesWithThePeriodBeforeAndCountsNothingOutside() {
		row(this.topic, "", "form", "timestamptz '2026-10-31 20:59:59Z', '2026-10-31', 23, " + NOBODY);
		row(this.topic, "", "form", "timestamptz '2026-10-31 21:00:00Z', '2026-11-01', 0, " + NOBODY);
		row(this.topic, "", "form", "timestamptz '2026-11-30 20:59:59Z', '2026-11-30', 23, " + NOBODY);
		row(this.topic, "", "form", "timestamptz '2026-11-30 21:00:00Z', '2026-12-01', 0, " + NOBODY);
		JsonNode report = report(me(), "?from=2026-11-01&to=2026-11-30");
		assertThat(report.at("/total/requests").asInt()).isEqualTo(2);
		assertThat(report.at("/previousRequests").asInt()).isEqualTo(1);
		assertThat(report(me(), "").at("/from").asString())
			.isEqualTo(today().minusMonths(1).withDayOfMonth(1).toString());
	}

	@Test
	void isNothingForWhoAnswersForNothing() {
		ask("ben@example.org", "/api/desk/report").expectStatus().isNotFound();
		ask("ben@example.org", "/api/desk/report/tickets").expectStatus().isNotFound();
		this.client.get().uri("/api/desk/report").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void saysAllThatIsWrongWithARequest() {
		assertThat(wrong("?from=dün&to=2026-13-01&topic=baskasi")).containsExactly("from", "to", "topic");
		assertThat(wrong("?from=2026-11-02&to=2026-11-01")).containsExactly("to");
		assertThat(wrong("?from=2020-01-01&to=2026-11-01")).containsExactly("to");
		assertThat(wrong("?from=-999999999-01-01")).containsExactly("from");
	}

	@Test
	void handsOutTicketsWithoutPersonsAPartAtATime() {
		Receipt receipt = aLabTicket();
		measure();
		for (int i = 0; i < 500; i++) {
			row(this.topic, "", "form", at("09:00") + NOBODY);
		}
		String viewer = me() + " laboratuvar";
		JsonNode first = ask(viewer, "/api/desk/report/tickets" + todayAlone()).expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
		assertThat(first.at("/tickets")).hasSize(500);
		JsonNode second = ask(viewer,
				"/api/desk/report/tickets" + todayAlone() + "&after=" + first.at("/next").asString())
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody();
		assertThat(second.at("/tickets")).hasSize(1);
		assertThat(second.at("/next").isNull()).isTrue();
		assertThat(second.at("/tickets/0/code").asString()).isEqualTo(receipt.code());
		assertThat(second.at("/tickets/0/status").asString()).isEqualTo("open");
		assertThat(second.toString()).doesNotContain("@", "Elif", "unit");
		ask(viewer, "/api/desk/report/tickets?after=x").expectStatus().isEqualTo(422);
	}

	private List<String> wrong(String query) {
		return ask(me(), "/api/desk/report" + query).expectStatus()
			.isEqualTo(422)
			.expectBody(JsonNode.class)
			.returnResult()
			.getResponseBody()
			.at("/errors")
			.valueStream()
			.map((each) -> each.path("field").asString())
			.toList();
	}

	/** That time of today, its day and hour. */
	private String at(String time) {
		return "timestamptz '%1$sT%2$s:00+03', '%1$s', %3$s, ".formatted(today(), time, time.substring(0, 2));
	}

}
